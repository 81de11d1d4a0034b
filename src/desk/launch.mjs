// What the files to double-click lead to. It needs no package, and nothing of TypeScript: it looks whether the desk can
// start on this computer, says in three languages what is missing, and starts it.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
process.chdir(root);

/** The oldest Node whose npm installs what is needed; the project brings a newer one for itself. */
const OLDEST = 20;

const TEXTS = {
  old: (version) => ({
    kk: `Бұл компьютердегі Node.js ескі: ${version}. Редакцияға кемінде ${OLDEST}-нұсқа керек.\n    https://nodejs.org бетінен LTS нұсқасын жүктеп, орнатыңыз. Содан кейін осы файлды қайта ашыңыз.`,
    ru: `Node.js на этом компьютере устарел: ${version}. Редакции нужна версия не ниже ${OLDEST}.\n    Скачайте версию LTS с https://nodejs.org и установите её. Затем откройте этот файл ещё раз.`,
    en: `Node.js on this computer is too old: ${version}. The desk needs version ${OLDEST} at least.\n    Download the LTS version from https://nodejs.org and install it. Then open this file again.`,
  }),
  packages: () => ({
    kk: "Редакцияға керек бағдарламалар әлі орнатылмаған немесе ескірген. Оларды интернеттен жүктеп, осы\n    папкаға орнату үшін Enter басыңыз (бірнеше минут алады). Бас тарту үшін терезені жабыңыз.",
    ru: "Программы, нужные редакции, ещё не установлены или устарели. Нажмите Enter, чтобы загрузить их из\n    интернета и установить в эту папку (это займёт несколько минут). Чтобы отказаться, закройте окно.",
    en: "The programs that the desk needs aren't installed yet, or are out of date. Press Enter to download\n    them and install them in this folder (it takes some minutes). To leave it, close this window.",
  }),
  failed: () => ({
    kk: "Орнату аяқталмады; себебі жоғарыда жазылған. Интернет бар-жоғын тексеріп, файлды қайта ашыңыз.",
    ru: "Установка не удалась; причина указана выше. Проверьте, есть ли интернет, и откройте файл ещё раз.",
    en: "Nothing could be installed; the reason stands above. Look whether there is internet, and open the file again.",
  }),
  broken: () => ({
    kk: "Редакция ашылмады; себебі жоғарыда жазылған.",
    ru: "Редакция не открылась; причина указана выше.",
    en: "The desk didn't open; the reason stands above.",
  }),
  close: () => ({
    kk: "Жабу үшін Enter басыңыз.",
    ru: "Нажмите Enter, чтобы закрыть.",
    en: "Press Enter to close.",
  }),
};

/** Says something in each language. */
function say(texts) {
  const lines = Object.entries(texts).map(([lang, text]) => `${lang.toUpperCase()}  ${text}`);
  console.log(`\n${lines.join("\n")}`);
}

/** Waits for Enter, or for the end of what is typed. @returns whether it was Enter. */
function enter() {
  return new Promise((done) => {
    const typed = createInterface({ input: process.stdin });
    typed.once("line", () => {
      done(true);
      typed.close();
    });
    typed.once("close", () => done(false));
  });
}

/** Says why there is no desk, and keeps the window open until that is read. */
async function leave(texts) {
  say(texts);
  say(TEXTS.close());
  await enter();
  process.exitCode = 1;
}

const json = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));

/** Whether every package that the project names is there, as it wants it: npm notes what it has installed. */
function hasPackages() {
  const note = "node_modules/.package-lock.json";
  if (!existsSync(join(root, note))) return false;
  const installed = json(note).packages;
  return Object.entries(json("package.json").devDependencies).every(
    ([name, version]) => installed[`node_modules/${name}`]?.version === version,
  );
}

/** Runs npm in this window. @returns whether it ended well. */
function npm(...args) {
  // On Windows npm is a file of the shell's.
  const { status } = spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  return status === 0;
}

/** The language of this computer where staff can be told something in it. */
function language() {
  const [lang] = Intl.DateTimeFormat().resolvedOptions().locale.split("-");
  return lang in TEXTS.close() ? lang : "en";
}

const [major] = process.versions.node.split(".").map(Number);
if (major < OLDEST) await leave(TEXTS.old(process.versions.node));
else if (!hasPackages()) {
  say(TEXTS.packages());
  if (!(await enter())) process.exitCode = 1;
  else if (npm("ci")) await start();
  else await leave(TEXTS.failed());
} else await start();

async function start() {
  if (!npm("run", "--silent", "desk", "lang", language())) await leave(TEXTS.broken());
}
