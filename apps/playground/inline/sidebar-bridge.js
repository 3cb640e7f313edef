// Google's `google.script.run`, in the frame of the sidebar: each call goes to the page, which runs it in the worker.
(() => {
  const waiting = new Map();
  let last = 0;
  const runner = (success, failure) =>
    new Proxy(
      {},
      {
        get(_, name) {
          if (name === "withSuccessHandler") return (next) => runner(next, failure);
          if (name === "withFailureHandler") return (next) => runner(success, next);
          return (...values) => {
            last += 1;
            waiting.set(last, { success, failure });
            parent.postMessage({ aihrCall: last, name, values }, "*");
          };
        },
      },
    );
  addEventListener("message", ({ data }) => {
    const call = waiting.get(data.aihrAnswer);
    waiting.delete(data.aihrAnswer);
    if (!call) return;
    if (data.error === undefined) call.success(data.value);
    else call.failure(new Error(data.error));
  });
  globalThis.google = {
    script: {
      run: runner(
        () => {},
        () => {},
      ),
    },
  };
})();
