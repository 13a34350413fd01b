// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QStackedWidget;
class QToolButton;

namespace guanlan::ui {

class DataTable;
class PlainLabel;
class SectionHeader;

/// A picture with its title, its twin as a table, and the table's CSV on the clipboard.
class ChartPanel : public QWidget {
    Q_OBJECT

public:
    /// `picture` becomes a child; `twin` must outlive the panel or be its child; `below` (may be null) stands under
    /// the header in both forms: a legend.
    ChartPanel(QWidget* picture, QAbstractItemModel* twin, QWidget* below = nullptr, QWidget* parent = nullptr);

    SectionHeader* header() const { return m_header; }
    /// How the twin is called: a table of figures, or a list of what the picture shows.
    enum class Twin { Table, List };
    void setTwinWords(Twin twin);
    /// Without a header of its own: the tools stand below. Once.
    void setBare();
    /// What stands beside the tools of a bare panel.
    void setFootnote(const QString& text);
    void setTitle(const QString& title);
    void showTable(bool table);
    bool showsTable() const;
    /// Leaves the header alone.
    void setFolded(bool folded);
    QWidget* picture() const;
    DataTable* table() const { return m_table; }
    void copyCsv() const;
    void retranslate();

private:
    SectionHeader* m_header;
    QStackedWidget* m_stack;
    QWidget* m_below;
    DataTable* m_table;
    PlainLabel* m_footnote = nullptr; ///< Of a bare one.
    QToolButton* m_toggle;
    QToolButton* m_copy;
    Twin m_twin = Twin::Table;
};

} // namespace guanlan::ui
