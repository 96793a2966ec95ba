import { afterEach, expect, test } from "vitest";
import { connect, serve, type Work } from "./worker.ts";

let close = () => {};
afterEach(() => close());

/** A worker without a thread: both ends of one channel. */
function connected<Request, Progress, Result>(
  work: Work<Request, Progress, Result>,
  transfer?: (result: Result) => Transferable[],
) {
  const { port1, port2 } = new MessageChannel();
  close = () => port1.close();
  serve(port2, work, transfer);
  return connect<Request, Progress, Result>(port1);
}

test("answers each request with its own result, whatever the order", async () => {
  const worker = connected(async (n: number) => {
    await new Promise((resolve) => setTimeout(resolve, 30 - n * 10));
    return n * n;
  });
  expect(await Promise.all([worker.run(1), worker.run(2), worker.run(3)])).toEqual([1, 4, 9]);
});

test("progress arrives before the result, for its own request", async () => {
  const worker = connected((years: number, report: (year: number) => void) => {
    for (let year = 0; year < years; year++) report(year);
    return "done";
  });
  const seen: number[] = [];
  const [result] = await Promise.all([worker.run(3, (year) => seen.push(year)), worker.run(5)]);
  expect(result).toBe("done");
  expect(seen).toEqual([0, 1, 2]);
});

test("an error keeps its name, message and fields", async () => {
  const worker = connected(() => {
    throw Object.assign(new RangeError("too far"), { code: "horizon", hint: "end earlier" });
  });
  await expect(worker.run(1)).rejects.toMatchObject({
    name: "RangeError",
    message: "too far",
    code: "horizon",
    hint: "end earlier",
  });
});

test("named buffers move instead of being copied", async () => {
  let made = new Float64Array();
  const worker = connected(
    () => (made = new Float64Array([1, 2])),
    (values) => [values.buffer],
  );
  expect(await worker.run(undefined)).toEqual(new Float64Array([1, 2]));
  expect(made.length).toBe(0);
});
