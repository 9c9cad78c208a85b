//! A terminal with a program in it, and what stands on its screen.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// A program in a terminal.
pub(crate) struct Screen {
    terminal: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    seen: Vec<u8>,
}

const PATIENCE: Duration = Duration::from_secs(60);

impl Screen {
    /// Runs this program in a folder, in a terminal of so many columns.
    pub(crate) fn run(folder: &Path, arguments: &[&str], columns: u16) -> Self {
        let size = |number| NonZero::new(number).unwrap();
        let whole = PtySize {
            rows: 60,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(whole).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_dialoogtafel"));
        command.args(arguments);
        command.cwd(folder);
        command.env("TERM", "xterm");
        command.env_remove("NO_COLOR");
        command.env_remove("DIALOOGTAFEL_TAAL");
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let keyboard = pair.master.take_writer().unwrap();
        let (sender, output) = channel();
        thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..read].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self {
            terminal: pair.master,
            keyboard,
            child,
            output,
            screen: vt100::Parser::new(size(60), size(columns), 500),
            seen: Vec::new(),
        }
    }

    /// Presses keys.
    pub(crate) fn press(&mut self, keys: &str) {
        self.keyboard.write_all(keys.as_bytes()).unwrap();
        self.keyboard.flush().unwrap();
    }

    /// Waits until a text stands on the last lines of the screen.
    pub(crate) fn wait_for(&mut self, text: &str) {
        let start = Instant::now();
        while !self.last_lines().contains(text) {
            assert!(
                start.elapsed() < PATIENCE,
                "`{text}` never came:\n{}",
                self.text()
            );
            self.read_a_little();
        }
    }

    /// Waits for a text and until nothing more comes, then presses keys.
    pub(crate) fn answer(&mut self, text: &str, keys: &str) {
        self.wait_for(text);
        let start = Instant::now();
        while self.read_a_little() || (self.is_cooked() && start.elapsed() < PATIENCE) {}
        self.press(keys);
    }

    /// The lines of the screen, without the empty ones at the end.
    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents().trim_end().to_owned()
    }

    /// All bytes that the terminal got so far.
    pub(crate) fn seen(&self) -> &[u8] {
        &self.seen
    }

    /// Waits until the program ends, and gives its exit status.
    pub(crate) fn ends(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            self.read_a_little();
            if let Some(status) = self.child.try_wait().unwrap() {
                while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(100)) {
                    self.screen.process(&bytes);
                    self.seen.extend(&bytes);
                }
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "no end:\n{}", self.text());
        }
    }

    /// Whether the cursor can be seen.
    pub(crate) fn shows_cursor(&self) -> bool {
        !self.screen.screen().hide_cursor()
    }

    /// Whether the terminal gives whole lines to programs and shows what is typed.
    pub(crate) fn is_cooked(&self) -> bool {
        let modes = self.terminal.get_termios().unwrap();
        let modes = format!("{:?}", modes.local_flags);
        modes.contains("ICANON") && modes.contains("ECHO")
    }

    pub(crate) fn process(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    fn last_lines(&self) -> String {
        let text = self.text();
        let lines: Vec<&str> = text.lines().collect();
        let lines = lines[lines.len().saturating_sub(14)..].join(" ");
        // What was broken between words is found all the same.
        lines.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn read_a_little(&mut self) -> bool {
        let read = self.output.recv_timeout(Duration::from_millis(50));
        if let Ok(bytes) = &read {
            self.screen.process(bytes);
            self.seen.extend(bytes);
        }
        read.is_ok()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}
