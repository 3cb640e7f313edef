import { script } from "@bomb.sh/tab";
import { printed } from "./printed.ts";

/** The shells that completion is tested in. */
export const shells = ["bash", "zsh", "fish"] as const;

/** Returns the script that makes a shell ask `aihr complete` for the next word. */
export function completionScript(shell: (typeof shells)[number]): string {
  // A start-up file may be read twice: what it sets must not be read-only.
  const text = printed(() => script(shell, "aihr", "aihr")).replaceAll(/^readonly /gm, "");
  return shell === "bash" ? `${bashWords}${text}${bashFiles}` : text;
}

// The script takes this function from the package bash-completion, which servers and Macs often lack.
const bashWords = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
        cur=\${COMP_WORDS[COMP_CWORD]}
        prev=\${COMP_WORDS[COMP_CWORD-1]}
    }
fi

`;

const bashFiles = `
# Complete names of files where aihr has nothing to offer and does not mind
complete -o default -F __aihr_complete aihr
`;
