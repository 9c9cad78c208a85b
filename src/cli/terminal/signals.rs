//! Signals at the table: a closed window or a killed connection ends it, a window that changed is
//! drawn again.
//!
//! The line editor sleeps until a key comes; it only wakes for an interrupt. So a watcher thread
//! sends one for everything else, until it was heard.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// What happened beside the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// Somebody wants the program to stop: Ctrl-C while nothing was asked.
    Interrupted,
    /// The terminal or the system wants it to end.
    Ended,
    /// The screen is not what it was: another size, or back after Ctrl-Z.
    Stirred,
}

/// What the signals told so far.
#[derive(Debug, Default)]
pub(super) struct Signals {
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    interrupted: Arc<AtomicBool>,
    ended: Arc<AtomicBool>,
    stirred: Arc<AtomicBool>,
    is_reading: AtomicBool,
    /// How many interrupts the watcher sent; what comes after one of these is not Ctrl-C.
    sent: AtomicUsize,
    heard: AtomicUsize,
    is_over: AtomicBool,
}

impl Signals {
    /// Begins to listen.
    pub(super) fn watch() -> Self {
        let signals = Self::default();
        #[cfg(unix)]
        {
            watcher::count(1);
            watcher::begin(&signals.state);
        }
        signals
    }

    /// Tells that the editor begins or stops to wait for keys.
    pub(super) fn reading(&self, is_reading: bool) {
        self.state.is_reading.store(is_reading, Ordering::SeqCst);
    }

    /// What happened since it was last asked, the gravest first.
    pub(super) fn take(&self) -> Option<Event> {
        let state = &self.state;
        let interrupted = state.interrupted.swap(false, Ordering::SeqCst);
        let sent = state.sent.load(Ordering::SeqCst);
        let is_own = state.heard.swap(sent, Ordering::SeqCst) != sent;
        if state.ended.load(Ordering::SeqCst) {
            return Some(Event::Ended);
        }
        if state.stirred.swap(false, Ordering::SeqCst) || (is_own && interrupted) {
            return Some(Event::Stirred);
        }
        interrupted.then_some(Event::Interrupted)
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.state.is_over.store(true, Ordering::SeqCst);
        #[cfg(unix)]
        watcher::count(-1);
    }
}

#[cfg(unix)]
mod watcher {
    use std::sync::OnceLock;
    use std::sync::atomic::{AtomicBool, AtomicIsize};
    use std::thread;
    use std::time::Duration;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
    use signal_hook::{flag, low_level};

    use super::{Arc, Ordering, State};
    use crate::cli::terminal::screen;

    const PAUSE: Duration = Duration::from_millis(100);
    /// So many pauses the table gets to end by itself.
    const PATIENCE: u32 = 50;

    /// How many listen now, and whether none does.
    struct Listeners {
        count: AtomicIsize,
        is_none: Arc<AtomicBool>,
    }

    /// Counts who listens. While nobody does, a signal ends the program as it would without us:
    /// after a question was answered, Ctrl-C must still stop what follows.
    pub(super) fn count(change: isize) {
        static LISTENERS: OnceLock<Listeners> = OnceLock::new();
        let listeners = LISTENERS.get_or_init(|| {
            let is_none = Arc::new(AtomicBool::new(false));
            for signal in [SIGINT, SIGTERM, SIGHUP] {
                // Without it, the signal waits until somebody listens again.
                let _ = flag::register_conditional_default(signal, Arc::clone(&is_none));
            }
            Listeners {
                count: AtomicIsize::new(0),
                is_none,
            }
        });
        let left = listeners.count.fetch_add(change, Ordering::SeqCst) + change;
        listeners.is_none.store(left <= 0, Ordering::SeqCst);
    }

    pub(super) fn begin(state: &Arc<State>) {
        for (signal, told) in [
            (SIGINT, &state.interrupted),
            (SIGTERM, &state.ended),
            (SIGHUP, &state.ended),
            (SIGCONT, &state.stirred),
        ] {
            // A signal that cannot be caught keeps its own way; every reply is on disk already.
            let _ = flag::register(signal, Arc::clone(told));
        }
        let state = Arc::clone(state);
        thread::spawn(move || watch(&state));
    }

    #[allow(
        clippy::disallowed_methods,
        reason = "the last way out, when the table does not end by itself"
    )]
    fn watch(state: &State) {
        let mut size = screen::size();
        let mut waited = 0;
        while !state.is_over.load(Ordering::SeqCst) {
            thread::sleep(PAUSE);
            let now = screen::size();
            if now != size {
                size = now;
                state.stirred.store(true, Ordering::SeqCst);
            }
            let is_ended = state.ended.load(Ordering::SeqCst);
            let is_stirred = state.stirred.load(Ordering::SeqCst);
            if (is_ended || is_stirred) && state.is_reading.load(Ordering::SeqCst) {
                state.sent.fetch_add(1, Ordering::SeqCst);
                let _ = low_level::raise(SIGINT);
            }
            waited += u32::from(is_ended);
            if waited > PATIENCE {
                screen::write(screen::SANE);
                std::process::exit(128 + SIGTERM);
            }
        }
    }
}

/// Makes a file that would pass the limit on its size a write that fails, as on a full disk: without
/// this the system ends the program in the middle of a table.
pub fn heed_size_limit() {
    #[cfg(unix)]
    {
        use signal_hook::{consts::SIGXFSZ, flag};
        // Where it cannot be caught, the file that was there stays whole all the same.
        let _ = flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
    }
}
