//! Draws long work in a terminal: which part, how far, how long still. Silent everywhere else.

use std::{io::IsTerminal as _, sync::Mutex};

use indicatif::{ProgressBar, ProgressStyle};

use crate::press::build::{Phase, Progress};

/// One bar at a time on standard error.
#[derive(Debug)]
pub(super) struct Bars {
    lang: String,
    bar: Mutex<ProgressBar>,
}

impl Bars {
    pub(super) fn new(lang: &str) -> Self {
        Self { lang: lang.to_owned(), bar: Mutex::new(ProgressBar::hidden()) }
    }

    /// Clears the last bar.
    pub(super) fn clear(&self) {
        self.bar().finish_and_clear();
    }

    fn bar(&self) -> std::sync::MutexGuard<'_, ProgressBar> {
        self.bar.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Progress for Bars {
    fn begin(&self, phase: Phase, steps: usize) {
        self.clear();
        if !std::io::stderr().is_terminal() || steps == 0 {
            return;
        }
        let (en, id) = match phase {
            Phase::Scans => ("scans", "pindaian"),
            Phase::Cards => ("cards", "kartu"),
            Phase::Pages => ("pages", "halaman"),
        };
        let left = super::report::say(&self.lang, "left", "lagi");
        let template = format!("{{msg:>9}} [{{bar:30}}] {{pos}}/{{len}}  {{eta}} {left}");
        let style = ProgressStyle::with_template(&template).expect("the template is well formed").progress_chars("█░ ");
        let bar = ProgressBar::new(steps as u64).with_style(style);
        bar.set_message(super::report::say(&self.lang, en, id).to_owned());
        *self.bar() = bar;
    }

    fn step(&self) {
        self.bar().inc(1);
    }
}
