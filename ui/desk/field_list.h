// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QGridLayout;
class QLabel;

namespace guanlan::ui {

/// Labels and values below each other, for details: values are plain text or ids that can be copied and followed.
class FieldList : public QWidget {
    Q_OBJECT

public:
    explicit FieldList(QWidget* parent = nullptr);
    void clear();
    void addText(const QString& label, const QString& text);
    /// `name`: what is shown in place of the id; empty: the id itself.
    void addId(const QString& label, const QString& id, const QString& name = {}, const QUrl& link = {});
    void addWidget(const QString& label, QWidget* value); ///< Takes it over.

Q_SIGNALS:
    void linkActivated(const QUrl& link);

protected:
    void changeEvent(QEvent* event) override;

private:
    static void makeRoom(QLabel& name, QWidget& value);
    QGridLayout* m_grid;
    int m_rows = 0;
};

} // namespace guanlan::ui
