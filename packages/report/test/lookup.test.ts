import { learnerLabel, programLabel, programs } from "@aihr-plugins/report";
import { createLearnerLookup, createProgramLookup } from "@aihr-plugins/report/lookup";
import { describe, expect, it } from "vitest";
import { NOW } from "./learners.ts";

/** A lookup of learners of these names; their identifiers are `id-0`, `id-1` and so on. */
function lookupOf(...names: (string | null)[]) {
  return createLearnerLookup(names.map((userName, at) => ({ userId: `id-${at}`, userName })));
}

const found = (text: string, ...names: (string | null)[]) => {
  const answer = lookupOf(...names).find(text);
  if (answer.kind === "found") return answer.match.userName;
  const others = answer.kind === "ambiguous" ? answer.candidates : answer.suggestions;
  return { [answer.kind]: others.map(({ userName }) => userName) };
};

const someone = "Grace Hopper";

describe("finding a learner", () => {
  it("by identifier, in any case", () => {
    expect(lookupOf("John Doe", someone).find(" ID-1 ")).toMatchObject({ kind: "found", match: { userName: someone } });
  });

  it.each([
    ["john doe", "John Doe"],
    ["JOHN  DOE", "John Doe"],
    ["Doe, John", "John Doe"],
    ["doe john", "John Doe"],
    ["jose munoz", "José Muñoz"],
    ["José Muñoz", "José Muñoz"],
    ["lukasz sorensen", "Łukasz Sørensen"],
    ["STRASSER", "Jörg Straßer"],
    ["jorg strasser", "Jörg Straßer"],
    ["ISIL YILDIZ", "Işıl Yıldız"],
    ["isil yildiz", "Işıl Yıldız"],
    ["bjork thorsdottir", "Björk Þórsdóttir"],
    ["gudrun aegisdottir", "Guðrún Ægisdóttir"],
    ["dorde", "Đorđe"],
    ["oeuvray", "Œuvray"],
    ["hal tor nan", "Ħal Ŧor Ŋan"],
    ["oconnor", "Sinéad O’Connor"],
    ["Sinead O'Connor", "Sinéad O’Connor"],
    ["sinead o connor", "Sinéad O’Connor"],
    ["anne-marie", "Anne‑Marie Smith"],
    ["annemarie smith", "Anne‑Marie Smith"],
    ["Anne Marie Smith", "Anne‑Marie Smith"],
    ["marie", "Anne‑Marie Smith"],
    ["annema sm", "Anne‑Marie Smith"],
    ["J Doe", "John Doe"],
    ["J. Doe", "John Doe"],
    ["jd", "John Doe"],
    ["J.D.", "John Doe"],
    ["AMS", "Anne-Marie Smith"],
    ["AS", "Anne-Marie Smith"],
    ["AS", "Anne - Smith"],
    ["παπαδοπουλοσ", "Γιώργος Παπαδόπουλος"],
    ["jo", "John Doe"],
    ["do jo", "John Doe"],
    ["王", "王小明"],
    ["Γιώργος Παπαδόπουλος", "ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ"],
    ["анна кузнецова", "Анна Кузнецова"],
    ["أحمد", "أحمد علي"],
    ["김민준", "김민준"],
    ["ひ", "ひらがな"],
  ])("%s finds %s", (text, name) => {
    expect(found(text, name, someone)).toBe(name);
  });

  it("finds a whole name even where it begins others", () => {
    expect(found("Ann Lee", "Ann Lee", "Ann Leeson", "Ann Lee Marsh")).toBe("Ann Lee");
  });

  it("finds the name that is written just so among those that differ in accents", () => {
    expect(found("José Diaz", "José Diaz", "Jose Diaz")).toBe("José Diaz");
    expect(found("JOSE DIAZ", "José Diaz", "Jose Diaz")).toEqual({ ambiguous: ["José Diaz", "Jose Diaz"] });
  });

  it("compares identifiers without case: those that differ in case only are one learner", () => {
    const lookup = createLearnerLookup(["A1", "a1", "b1"].map((userId) => ({ userId })));
    expect(lookup.find("a1")).toMatchObject({ kind: "found", match: { userId: "A1" } });
    expect(lookup.find("B1")).toMatchObject({ kind: "found", match: { userId: "b1" } });
  });

  it("takes a name that is spelled just so before an identifier in another case", () => {
    const learners = [{ userId: "ANA" }, { userId: "1", userName: "Ana" }];
    expect(createLearnerLookup(learners).find("Ana")).toMatchObject({ kind: "found", match: { userId: "1" } });
    expect(createLearnerLookup(learners).find("ANA")).toMatchObject({ kind: "found", match: { userId: "ANA" } });
  });

  it("takes an identifier before a name that is spelled alike", () => {
    const learners = [{ userId: "1", userName: "ana" }, { userId: "ana" }];
    expect(createLearnerLookup(learners).find("ana")).toMatchObject({ kind: "found", match: { userId: "ana" } });
  });

  it("prefers the order as typed", () => {
    expect(found("martin paul", "Paul Martin", "Martin Paul")).toBe("Martin Paul");
  });

  it("does not choose between two of one name", () => {
    expect(lookupOf("Ana Diaz", "Ana Díaz", "Ana Diaz").find("Ana Diaz")).toEqual({
      kind: "ambiguous",
      candidates: [
        { userId: "id-0", userName: "Ana Diaz" },
        { userId: "id-2", userName: "Ana Diaz" },
      ],
    });
  });

  it("does not choose between two whose names begin so", () => {
    expect(found("jo", "John Doe", "Joan Roe", "Max Jo")).toEqual({ ambiguous: ["John Doe", "Joan Roe", "Max Jo"] });
  });

  it("wants each typed word to begin a different word", () => {
    expect(found("an an", "Anna Smith", "Anna Anders")).toBe("Anna Anders");
  });

  it("takes words for the same in any order and with a hyphen between them", () => {
    expect(found("smith anne", "Anne - Smith", "Anne Smithers")).toBe("Anne - Smith");
    expect(found("smith - anne", "Anne Smith", "Anne Smithers")).toBe("Anne Smith");
  });

  it("takes the longer of two typed words first, so that the shorter one has a word left", () => {
    expect(found("a an", "Ann Abe", someone)).toBe("Ann Abe");
  });

  it.each([
    ["annab", "Ann Abe"],
    ["ann ab", "Annab Xi"],
  ])("wants each typed word to begin a word: %s does not find %s", (text, name) => {
    expect(found(text, name, someone)).toEqual({ "not-found": [name] });
  });

  it("takes no longer for many words that are all alike", () => {
    const name = `${"a ".repeat(40)}b`;
    expect(found(`${"a ".repeat(39)}b b`, name)).toEqual({ "not-found": [] });
    expect(found(`b ${"a ".repeat(40)}`, name)).toBe(name);
  });

  it.each([
    ["a wrong letter", "Jahn Doe"],
    ["a missing letter", "Jon Doe"],
    ["a letter too many", "Johnn Doe"],
    ["two letters swapped", "Jonh Doe"],
    ["two slips in a long name", "Grase Hoper"],
    ["a slip in the other order", "Doe Jonh"],
    ["a wrong last name", "John Smith"],
    ["an initial, which is near everybody, and a slip", "J Deo"],
  ])("suggests who may be meant for %s, and does not guess", (_, text) => {
    const name = text.startsWith("G") ? someone : "John Doe";
    expect(found(text, "Wei Zhang", "John Doe", someone)).toEqual({ "not-found": [name] });
  });

  it("takes the Greek sigma at the end of what is typed for the one within a word", () => {
    expect(found("κως", "Κώστας Βέης", "Κώτσος Βέης")).toBe("Κώστας Βέης");
  });

  it.each([
    ["two of three words are wrong", "Jonh Smith Berg", "John Doe"],
    ["one word is wrong, and the other has two slips", "Wxyz Hopqqr", someone],
    ["a short word has two slips", "rosa", "Oisa Lee"],
    ["a short word has two letters swapped and another slip", "na", "Ann Lee"],
  ])("suggests no one if %s", (_, text, name) => {
    expect(found(text, name)).toEqual({ "not-found": [] });
  });

  it("suggests names of two letters, too", () => {
    expect(found("Lu Na", "Li Na", someone)).toEqual({ "not-found": ["Li Na"] });
  });

  it("suggests who is equally near in the order of the list", () => {
    expect(found("Martin", "Marton Xu", "Marten Yu")).toEqual({ "not-found": ["Marton Xu", "Marten Yu"] });
  });

  it("suggests at most three, nearest first", () => {
    const suggestions = found("Jonh Doe", "Joan Dow", "John Dove", "John Doe", "Johan Doe", "Jon Roe");
    expect(suggestions).toEqual({ "not-found": ["John Doe", "John Dove", "Jon Roe"] });
  });

  it.each(["", "   ", "!?", "xyzzy"])("finds no one for %j", (text) => {
    expect(found(text, "John Doe", null, "", " ")).toEqual({ "not-found": [] });
  });

  it("finds no learner without a name by a letter", () => {
    for (const letter of "abcdefghijklmnopqrstuvwxyz") {
      expect(found(letter, null, "", " ")).toEqual({ "not-found": [] });
    }
  });

  it("finds a name of signs only, as it is written", () => {
    expect(found("***", "***", "???")).toBe("***");
  });
});

describe("the label that lists and suggestions show", () => {
  const id = "550e8400-e29b-41d4-a716-446655440000";
  const namesakes = [
    { userId: id, userName: "Jo Doe" },
    { userId: "550e8400-e29b-41d4-a716-446655440001", userName: "Jo Doe" },
    { userId: "550e8400-e29b-41d4-a716-446655440002", userName: null },
  ];

  it("finds one of several learners of a name, and one without a name", () => {
    const lookup = createLearnerLookup(namesakes);
    for (const learner of namesakes) {
      expect(lookup.find(learnerLabel(learner).toUpperCase())).toEqual({ kind: "found", match: learner });
    }
  });

  it("finds no learner if its name and its identifier are not of one learner", () => {
    expect(createLearnerLookup(namesakes).find(`Ann Li (${id})`)).toEqual({ kind: "not-found", suggestions: [] });
  });

  it("finds a program, also with brackets in its name", () => {
    const progress = [
      { programName: "People Analytics (2026)", abbreviation: "PA" },
      { programName: "People Analytics", abbreviation: "PA (old)" },
      { programName: "Onboarding", abbreviation: null },
    ];
    const lookup = createProgramLookup([{ userId: "1", progress }], { readAt: NOW });
    for (const program of programs([{ userId: "1", progress }], { readAt: NOW })) {
      expect(lookup.find(programLabel(program))).toEqual({ kind: "found", match: program });
    }
  });
});

describe("searching while typing", () => {
  const lookup = lookupOf(
    "Maria Lopez",
    "Marian Keyes",
    "Lopez Maria",
    "Mario Rossi",
    "Anna Marin",
    "Marc Lo",
    "Nina Simone",
  );
  const search = (text: string, limit = 10) => lookup.search(text, limit).map(({ userName }) => userName);

  it("lists names that begin as typed before those with it elsewhere", () => {
    expect(search("mari")).toEqual([
      "Maria Lopez",
      "Marian Keyes",
      "Mario Rossi",
      "Lopez Maria",
      "Anna Marin",
      "Marc Lo",
    ]);
  });

  it("lists the whole name first", () => {
    expect(search("maria lopez").slice(0, 2)).toEqual(["Maria Lopez", "Lopez Maria"]);
  });

  it("lists the order as typed before the other", () => {
    expect(search("maria lo").slice(0, 2)).toEqual(["Maria Lopez", "Lopez Maria"]);
    expect(lookupOf("Lopez Maria", "Maria Lopez").search("maria lo", 1)).toMatchObject([{ userName: "Maria Lopez" }]);
  });

  it("lists what is nearly the whole word before what only nearly begins so", () => {
    const near = lookupOf("Johnathan Lee", "John Lee").search("jonh", 2);
    expect(near.map(({ userName }) => userName)).toEqual(["John Lee", "Johnathan Lee"]);
  });

  it("lists near misses last", () => {
    expect(search("ninna")).toEqual(["Nina Simone", "Anna Marin"]);
  });

  it("lists no more than the limit, and no learner twice", () => {
    expect(search("m", 2)).toEqual(["Maria Lopez", "Marian Keyes"]);
    expect(new Set(search("ma")).size).toBe(search("ma").length);
  });

  it("finds by identifier", () => {
    expect(search("id-5")[0]).toBe("Marc Lo");
    expect(search(" id-5 ")[0]).toBe("Marc Lo");
  });

  it("lists no one for empty text", () => {
    expect(search(" ")).toEqual([]);
  });
});

describe("finding a program", () => {
  const names = [
    ["People Analytics", "PA"],
    ["HR Business Partner 2.0", "HRBP"],
    ["People & Organization", "P&O"],
    ["Talent Acquisition", null],
  ];
  const progress = names.map(([programName = null, abbreviation = null]) => ({ programName, abbreviation }));
  const lookup = createProgramLookup([{ userId: "1", progress }], { readAt: NOW });

  it.each([
    ["pa", "People Analytics"],
    ["HRBP", "HR Business Partner 2.0"],
    ["people analytics", "People Analytics"],
    ["business", "HR Business Partner 2.0"],
    ["hrb", "HR Business Partner 2.0"],
    ["P&O", "People & Organization"],
    ["talent", "Talent Acquisition"],
  ])("%s finds %s", (text, name) => {
    expect(lookup.find(text)).toMatchObject({ kind: "found", match: { name } });
  });

  it("does not choose between programs", () => {
    expect(lookup.find("people")).toMatchObject({
      kind: "ambiguous",
      candidates: [{ name: "People Analytics" }, { name: "People & Organization" }],
    });
  });

  it("takes abbreviations that differ in case and blanks only for one program", () => {
    const twins = createProgramLookup([{ userId: "1", progress: [{ abbreviation: "Pa" }, { abbreviation: " PA " }] }], {
      readAt: NOW,
    });
    expect(twins.find("PA")).toMatchObject({ kind: "found", match: { key: "PA" } });
    expect(twins.find("pa")).toMatchObject({ kind: "found", match: { key: "PA" } });
  });

  it("does not choose between programs of one name, with and without an abbreviation", () => {
    const programName = "People Analytics";
    const twins = createProgramLookup(
      [{ userId: "1", progress: [{ programName, abbreviation: "PA" }, { programName }] }],
      { readAt: NOW },
    );
    for (const text of [programName, "people analytics"]) {
      expect(twins.find(text)).toMatchObject({
        kind: "ambiguous",
        candidates: [{ abbreviation: "PA" }, { abbreviation: null }],
      });
    }
    expect(twins.find("PA")).toMatchObject({ kind: "found", match: { abbreviation: "PA" } });
  });

  it("does not take a name that serves as an identity before an abbreviation", () => {
    const progress = [{ programName: "pa" }, { programName: "People Analytics", abbreviation: "PA" }];
    const mixed = createProgramLookup([{ userId: "1", progress }], { readAt: NOW });
    expect(mixed.find("PA")).toMatchObject({ kind: "found", match: { abbreviation: "PA" } });
  });

  it("finds a program that has neither name nor abbreviation by what it goes by", () => {
    expect(
      createProgramLookup([{ userId: "1", progress: [{}] }], { readAt: NOW }).find("unnamed program"),
    ).toMatchObject({
      kind: "found",
    });
  });

  it.each(["Poeple Analytics", "HRPB"])("suggests for %s, and does not guess", (text) => {
    expect(lookup.find(text).kind).toBe("not-found");
    expect(lookup.search(text, 1)).toHaveLength(1);
  });
});
