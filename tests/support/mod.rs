//! A table in a pseudo-terminal, looked at as people see it: keys in, whole screens out.
//!
//! Nothing here sleeps: each step waits for the next prompt, or for a text, with a time-out.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(60);

/// What the line editor writes when it begins to wait for keys.
const PROMPT: &[u8] = b"\x1b[?2004h";

/// A folder with one small case and its own template.
pub(crate) struct Folder {
    root: TempDir,
}

impl Folder {
    pub(crate) fn new() -> Self {
        Self::with_case(CASE)
    }

    pub(crate) fn with_case(case: &str) -> Self {
        let root = tempfile::tempdir().unwrap();
        for (path, text) in [
            ("tafel/casus.yaml", case),
            ("templates/dialoog/klein.yaml", TEMPLATE),
            ("templates/codeboek/klein.yaml", CODEBOOK),
        ] {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self { root }
    }

    pub(crate) fn path(&self) -> &Path {
        self.root.path()
    }

    pub(crate) fn table(&self) -> PathBuf {
        self.path().join("tafel")
    }

    pub(crate) fn session(&self) -> String {
        dialoogtafel::store::read_text(&self.table().join("sessie.yaml")).unwrap_or_default()
    }

    /// Names of the files beside the case, sorted.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.table())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

/// The program at a table, in a terminal.
pub(crate) struct Terminal {
    screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    input: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    /// The end of what came, to find prompts that are cut in two.
    tail: Vec<u8>,
    prompts: usize,
    pub(crate) raw: Vec<u8>,
}

impl Terminal {
    /// Starts the table of a folder.
    pub(crate) fn start(folder: &Folder, columns: u16, rows: u16, options: &[&str]) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dialoogtafel"));
        command.args(["start", "tafel"]);
        command.args(options);
        command.cwd(folder.path());
        command.env("TERM", "xterm-256color");
        command.env_remove("DIALOOGTAFEL_TAAL");
        command.env_remove("NO_COLOR");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count) = reader.read(&mut bytes) {
                if count == 0 || sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            screen: vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0),
            output,
            input: pair.master.take_writer().unwrap(),
            master: pair.master,
            child,
            tail: Vec::new(),
            prompts: 0,
            raw: Vec::new(),
        }
    }

    /// Starts a new table and goes past the checklist and the ground rules.
    pub(crate) fn begin(folder: &Folder, columns: u16, rows: u16, options: &[&str]) -> Self {
        let mut terminal = Self::start(folder, columns, rows, options);
        terminal.wait_for_prompt(1);
        while !["Fase 1 ", "Phase 1 "]
            .iter()
            .any(|phase| terminal.screen().contains(phase))
        {
            terminal.enter("");
        }
        terminal
    }

    /// Types a line and waits for the next prompt.
    pub(crate) fn enter(&mut self, line: &str) {
        self.press(&format!("{line}\r"));
    }

    /// Presses keys that lead to one more prompt, and waits for it.
    pub(crate) fn press(&mut self, keys: &str) {
        let before = self.prompts;
        self.keys(keys);
        self.wait_for_prompt(before + 1);
    }

    /// Types lines, each at its own prompt.
    pub(crate) fn enter_all(&mut self, lines: &[&str]) {
        for line in lines {
            self.enter(line);
        }
    }

    /// Presses keys, and does not wait: for a line that is not ended, or the last one. Where a
    /// prompt comes after it, only `press` knows that the next line is typed at that one.
    pub(crate) fn keys(&mut self, keys: &str) {
        self.input.write_all(keys.as_bytes()).unwrap();
        self.input.flush().unwrap();
    }

    /// Waits until the cursor stands behind so many-th prompt.
    pub(crate) fn wait_for_prompt(&mut self, number: usize) {
        self.wait("a prompt", |terminal| {
            let (row, column) = terminal.screen.screen().cursor_position();
            // A long line that is put back goes on below the row of its prompt.
            let screen = terminal.screen.screen();
            let begins = (0..row).rev().find(|above| !screen.row_wrapped(*above));
            let line = terminal.row(begins.map_or(0, |above| above + 1));
            terminal.prompts >= number && column > 0 && line.contains('>')
        });
    }

    /// Waits until a text stands on the screen.
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait(text, |terminal| {
            terminal.screen.screen().contents().contains(text)
        });
    }

    /// Waits until a text stands on the screen, and the cursor behind the prompt after it.
    pub(crate) fn wait_for_prompt_after(&mut self, text: &str) {
        self.wait_for(text);
        self.wait_for_prompt(1);
    }

    fn row(&self, row: u16) -> String {
        let (_, columns) = self.screen.screen().size();
        let mut rows = self.screen.screen().rows(0, columns.get());
        rows.nth(usize::from(row)).unwrap_or_default()
    }

    #[allow(clippy::panic, reason = "tests")]
    fn wait(&mut self, what: &str, is_there: impl Fn(&Self) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !is_there(self) {
            let left = until.saturating_duration_since(Instant::now());
            match self.output.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("{what} did not come:\n{}", self.screen()),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("it ended before {what} came:\n{}", self.screen())
                }
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.screen.process(bytes);
        self.raw.extend_from_slice(bytes);
        self.tail.extend_from_slice(bytes);
        let found = self
            .tail
            .windows(PROMPT.len())
            .filter(|window| *window == PROMPT)
            .count();
        self.prompts += found;
        let keep = if self.tail.ends_with(PROMPT) {
            0
        } else {
            PROMPT.len() - 1
        };
        let from = self.tail.len().saturating_sub(keep);
        self.tail.drain(..from);
    }

    /// The screen as text, without blanks at the ends of lines and empty lines at the end.
    pub(crate) fn screen(&self) -> String {
        let (_, columns) = self.screen.screen().size();
        let rows: Vec<String> = self
            .screen
            .screen()
            .rows(0, columns.get())
            .map(|row| row.trim_end().to_owned())
            .collect();
        rows.join("\n").trim_end().to_owned()
    }

    /// Compares the screen with the file that shows it; with `TOON=schrijf` the file is written.
    pub(crate) fn shows(&self, name: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/table/{name}.txt"));
        let screen = format!("{}\n", self.screen());
        if std::env::var_os("TOON").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &screen).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            screen == expected,
            "{name} is not as expected, but:\n{screen}"
        );
    }

    /// Makes the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.screen
            .screen_mut()
            .set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
        let before = self.prompts;
        self.master.resize(size).unwrap();
        self.wait_for_prompt(before + 1);
    }

    /// Waits for the end and gives the exit status.
    #[allow(clippy::panic, reason = "tests")]
    pub(crate) fn end(&mut self) -> u32 {
        let until = Instant::now() + PATIENCE;
        loop {
            match self
                .output
                .recv_timeout(until.saturating_duration_since(Instant::now()))
            {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    self.kill();
                    panic!("it did not end:\n{}", self.screen());
                }
            }
        }
        self.child.wait().unwrap().exit_code()
    }

    /// Whether the terminal is as a shell wants it: cursor shown, first screen, no bracketed paste.
    pub(crate) fn is_sane(&self) -> bool {
        let screen = self.screen.screen();
        !screen.hide_cursor() && !screen.alternate_screen() && !screen.bracketed_paste()
    }

    /// Kills it at once. The kill of the pseudo-terminal is a hangup first, which the program heeds.
    pub(crate) fn kill(&mut self) {
        let process = self.process().to_string();
        let mut kill = std::process::Command::new("kill");
        kill.args(["-KILL", &process]).status().unwrap();
        self.child.wait().unwrap();
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }
}

pub(crate) const CASE: &str = "\
formaat: 1
titel: De overstap
soort: casus-specifiek
sjabloon: klein
datum: 2022-03-15
selectie: {gezin_doet_mee: ja, terugkijken_kan: ja, conflict_voorbij: ja, herkenbaar: ja}
deelnemers:
  - {code: vz, rol: voorzitter, perspectief: begeleiding}
  - code: jg
    rol: leerling
    perspectief: jeugdige
    leeftijdsgroep: 16-18
    toestemming: {deelname: ja, notities: ja, verslag: ja, citaat: ja, door: [jeugdige]}
  - {code: ib, rol: intern begeleider, perspectief: onderwijs}
  - {code: smw, rol: maatschappelijk werker, perspectief: zorg}
";

const TEMPLATE: &str = "\
formaat: 1
sjabloon: klein
versie: 1
titel: Kleine tafel
taal: nl
voor: casus-specifiek
codeboek: klein
spelregels: [\"Wat hier gezegd wordt, blijft hier.\"]
fasen:
  - id: verhaal
    titel: Het verhaal
    minuten: 20
    toelichting: De jeugdige begint.
    vragen:
      - {id: ervaring, tekst: Vertel. Hoe was dit voor jou?, vorm: ronde, legt_vast: ervaring, begin_bij: [jeugdige], hulpvragen: [Wat weet je nog?]}
      - {id: hielp, tekst: Wat heeft geholpen?, vorm: open, legt_vast: succesfactor}
  - id: leiden
    titel: De leiding
    minuten: 10
    vragen:
      - {id: leiding, tekst: Wie had de leiding?, vorm: ronde, legt_vast: leiding, begin_bij: [jeugdige]}
  - {id: pauze, titel: Pauze, minuten: 5, vragen: []}
  - id: vooruit
    titel: Vooruit
    minuten: 20
    vragen:
      - {id: nodig, tekst: Wat heb je nodig?, vorm: open, legt_vast: behoefte}
      - {id: aanbod, tekst: Wat kun je doen?, vorm: ronde, legt_vast: aanbod, begin_bij: [onderwijs]}
      - {id: plek, tekst: Is er een plek die past?, vorm: ja-nee}
      - {id: wat, tekst: Wat past het best?, vorm: keuze, opties: [School, Thuis, Allebei]}
      - {id: wie, tekst: Wie helpen er mee?, vorm: meerkeuze, opties: [School, Zorg, Gemeente]}
      - {id: vlak, tekst: Wat doet wie?, vorm: matrix, rijen: [school, thuis], kolommen: [nu, straks]}
      - {id: acties, tekst: Wat gaan we doen?, vorm: acties, legt_vast: actie}
      - {id: cijfer, tekst: Er is naar mij geluisterd., vorm: schaal, van: 1, tot: 5, per: deelnemer, anoniem: ja, legt_vast: evaluatie}
";

const CODEBOOK: &str = "\
formaat: 1
codeboek: klein
versie: 1
themas:
  - {id: regie, label: Wie heeft de leiding, woorden: [regie, leiding]}
  - {id: rollen, label: Rollen kennen, woorden: [rol]}
  - {id: overdracht_scholen, label: Overdracht tussen scholen, woorden: [overdracht, overstap]}
  - {id: overdracht_hulp, label: Overdracht van hulp, woorden: [doorverwijzen]}
";
