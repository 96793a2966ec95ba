/** A private Slurm for a file of tests, and profiles for it. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startSlurm, stopSlurm } from "../../scripts/slurm.ts";

export interface TestCluster {
  /** For results and whatever else the tests write. */
  readonly folder: string;
  /** Writes a profile whose node program is Node, or a script put before it. */
  profile(name: string, more?: Readonly<Record<string, string | number>>, before?: string): string;
  end(): void;
}

/** Starts a cluster and puts it into this process's environment. */
export function testCluster(port: number): TestCluster {
  const folder = mkdtempSync(join(tmpdir(), "kigyo-slurm-"));
  const slurm = join(folder, "slurm");
  process.env.SLURM_CONF = startSlurm(slurm, port);
  return {
    folder,
    profile(name, more = {}, before) {
      let node = process.execPath;
      if (before !== undefined) {
        node = join(folder, `${name}-node`);
        writeFileSync(node, `#!/bin/bash\n${before}\nexec '${process.execPath}' "$@"\n`);
        chmodSync(node, 0o755);
      }
      const lines = { schema: "kigyo/cluster/1", partition: "main", memory: "200M", node, ...more };
      const path = join(folder, `${name}.yaml`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        path,
        Object.entries({ poll: 0.3, ...lines })
          .map(([key, value]) => `${key}: ${value}\n`)
          .join(""),
      );
      return path;
    },
    end() {
      stopSlurm(slurm);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
