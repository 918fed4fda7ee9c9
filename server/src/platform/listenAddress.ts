import net from "node:net";
import { errorCode, StartProblem } from "./database/startProblem.ts";

/** Looks before anything long is begun whether the address can be listened on; throws the sentence if not. */
export async function checkListenAddress(host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(port, host, () => probe.close(() => resolve()));
  }).catch((error: unknown) => {
    throw listenProblem(error, host, port);
  });
}

/** What an error of `listen` means for the person at the keyboard; anything else is passed through. */
export function listenProblem(error: unknown, host: string, port: number): unknown {
  switch (errorCode(error) ?? "") {
    case "EADDRINUSE":
      return new StartProblem(
        `Port ${port} di ${host} sedang dipakai program lain: tutup program itu, atau pilih port lain, misalnya PORT=${port === 4000 ? 4001 : 4000} npm start.`,
      );
    case "EACCES":
      return new StartProblem(
        `Port ${port} tidak boleh dipakai oleh pengguna ini: pilih PORT di atas 1023, misalnya PORT=4000 npm start.`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartProblem(`HOST ${host} bukan alamat komputer ini: isi 127.0.0.1, atau 0.0.0.0 untuk semua alamat.`);
    default:
      return error;
  }
}
