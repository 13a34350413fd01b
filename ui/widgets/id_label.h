// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

class QToolButton;

namespace guanlan::ui {

class PlainLabel;
enum class TextRole;

/// An id, hash or address: shortened in the middle where asked, the full value on hover and copy, and a way to the
/// page behind it where it has one.
class IdLabel : public QWidget {
    Q_OBJECT

public:
    enum class Form { Short, Full };
    explicit IdLabel(Form form = Form::Short, QWidget* parent = nullptr);

    /// `id` in full ("0x…"); empty shows "—". `link`: what a click opens; an invalid one makes it plain text.
    void setId(const QString& id, const QUrl& link = {});
    /// Shows `name` in place of the id, which stays behind hover and copy.
    void setNamedId(const QString& name, const QString& id, const QUrl& link = {});
    /// Shows what is short already; what it stands for is neither on hover nor copied.
    void setShortId(const QString& shortened, const QUrl& link = {});
    QString id() const { return m_id; }

Q_SIGNALS:
    void linkActivated(const QUrl& link);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showText(const QString& text, TextRole role, const QUrl& link);
    void retranslate();
    Form m_form;
    QString m_id;
    QUrl m_link;
    PlainLabel* m_text = nullptr;
    QToolButton* m_copy = nullptr;
};

} // namespace guanlan::ui
