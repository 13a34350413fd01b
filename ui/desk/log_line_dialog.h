// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/case_desk.h"

#include <QDialog>

#include <functional>
#include <string>
#include <vector>

class QLineEdit;
class QPushButton;

namespace guanlan::ui {

class PlainLabel;

/// Asks for a line and writes it into the case log in the operator's name; accepted once it stands there.
class LogLineDialog : public QDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString note; ///< What becomes of the line.
        QString hint; ///< In the empty field.
        QString name; ///< The field's.
        QString button;
    };
    /// Writes a line, which is trimmed and not empty. Where it fails, the dialog says why and stays.
    using Write = std::function<QFuture<Status>(const std::string& line)>;
    /// The usual way: these drafts into the case log. `cases` must outlive what writes.
    using Drafts = std::function<std::vector<store::CaseDraft>(const std::string& line)>;
    static Write intoCases(items::CaseDesk& cases, Drafts drafts);

    LogLineDialog(const Words& words, Write write, QWidget* parent = nullptr);
    void reject() override; ///< Not while it is being written: that cannot be taken back.

private:
    void layOut(const Words& words);
    void send();
    void setWriting(bool writing);
    Write m_send;
    QLineEdit* m_line;
    PlainLabel* m_refusal;
    QPushButton* m_write;
    QPushButton* m_cancel;
    bool m_isWriting = false;
};

} // namespace guanlan::ui
