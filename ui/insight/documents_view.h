// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/document_check.h"
#include "models/items/view_scope.h"
#include "ui/widgets/card.h"

#include <QStringList>
#include <QUrl>

class QToolButton;

namespace guanlan::items {
class DocumentModel;
}

namespace guanlan::ui {

class DataTable;
class PlainLabel;
class SectionHeader;

/// Documents beside what is anchored: progress while they are read, then which credential bears which digest. They are
/// read here and go nowhere.
class DocumentsView : public Card {
    Q_OBJECT

public:
    explicit DocumentsView(items::DataHub& hub, QWidget* parent = nullptr);
    void check(const QStringList& paths);
    const items::DocumentCheck& documents() const { return *m_check; }
    void setZone(items::DisplayZone zone);
    void retranslate();

Q_SIGNALS:
    void linkActivated(const QUrl& link);
    void closeRequested();

private:
    void fill();
    void showDigests();
    QString note() const;

    items::DataHub& m_hub;
    items::DocumentCheck* m_check;
    items::DocumentModel* m_model;
    items::DisplayZone m_zone = items::DisplayZone::Shanghai;
    int m_leftOut = 0;
    SectionHeader* m_header;
    QToolButton *m_cancel, *m_copy, *m_close;
    DataTable* m_table;
    PlainLabel* m_digests;
    PlainLabel* m_hint;
};

} // namespace guanlan::ui
