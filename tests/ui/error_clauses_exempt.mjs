// SPDX-License-Identifier: GPL-3.0-or-later
// What error_clauses.mjs passes over, and why.

/// They speak at the command line only.
export const commandLineFiles = [
    ['app/commands/', 'the commands'],
    ['app/command', 'their table and options'],
    ['app/main.cpp', 'which command there is'],
    ['app/exit_status.cpp', 'prints the last line'],
    ['app/interruption.cpp', 'says nothing'],
    ['app/terminal_progress.cpp', 'a line of the terminal'],
    ['app/workspace_access.cpp', 'options of commands'],
    ['app/window.cpp', 'before there is a window'],
    ['app/page_pictures.cpp', 'pictures of the pages, by an option'],
    ['app/state_desk.cpp', 'scenes for those pictures'],
    ['app/evidence_selection.cpp', "of 'guanlan evidence'"],
    ['app/evidence_package.cpp', "of 'guanlan evidence'"],
    ['app/evidence_comparison.cpp', "of 'guanlan evidence'"],
    ['models/analytics/baseline/series_csv.cpp', "of 'guanlan detect'"],
];

/// What reads like prose there, and is no Error's, is no error.
export const documentFiles = [
    ['ui/', 'the window, which says all by tr()'],
    ['models/items/', 'the window, which says all by tr()'],
    ['models/analytics/rules/', "findings' sentences, in both languages"],
    ['models/analytics/summary_text', "findings' sentences, in both languages"],
    ['models/analytics/reconciliation_findings.cpp', "findings' sentences, in both languages"],
    ['models/domain/aside.h', 'a rule for programmers'],
    ['models/reporting/credential_', 'files'],
    ['models/reporting/csv.cpp', 'a file'],
    ['models/reporting/evidence_summary.cpp', 'a page in both languages'],
    ['models/reporting/html_', 'a report'],
    ['models/reporting/ocel_', 'a file'],
    ['models/reporting/report_html', 'a report'],
    ['models/reporting/report_xlsx', 'a report'],
    ['models/reporting/xes_', 'a file'],
    ['models/reporting/xlsx_', 'a workbook'],
    ['models/store/filter_sql.cpp', 'conditions on events'],
    ['app/demonstration.cpp', 'what the demonstration prints'],
    ['app/export_verification.cpp', "what 'guanlan verify' prints"],
];

/// Clauses that are said as they are written, or that nobody reads.
export const notSaid = [
    ["members of a file, by which it is mended", 'calendars', 'chain', 'chain, anchor', 'consensus', 'digest', 'format', 'id', 'made_by', 'manifest.json', 'name',
        'nodes', 'parts', 'parts[%1]', 'receipts[%1]', 'start_block', 'subject', 'verification', 'version', '@contract, @sender, @block_time, @selector',
        'begin with {"format"', '"guanlan-column-mapping", "version"', '1, "columns"', 'give them as {"reference"', '"HEADING", …}'],
    ['options of a command', '-o', '--template', '--time-stamp'],
    ['the form of a file that was read', 'CSV, %1 (marked), %2', 'JSON lines, UTF-8', 'XLSX, sheet "%1"'],
    ['what was found in a file, in both languages', ", outside the certificate's validity from %1 to %2", '%1, %2, made at %3'],
    ['not for people', 'argon2id t=%1 m=%2 p=%3\nsalt %4\nnonce %5', 'parse error at', 'SQLite format 3', 'Content-Type', 'application/json', 'Accept-Encoding', 'identity',
        'Accept', 'application/timestamp-query', 'application/timestamp-reply'],
];

/// Parts of clauses that a function returns.
export const partsElsewhere = ['contract %1 (profile %2)', 'stands only in %1'];
