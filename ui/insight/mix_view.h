// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/insight_profile.h"
#include "ui/charts/twinned_picture.h"

namespace guanlan::ui {

/// Shares of kinds of credentials as bars with count and percentage, most first; the rest in one line.
class MixView : public TwinnedPicture {
    Q_OBJECT

public:
    struct Entry {
        QString name; ///< Made visible already.
        std::int64_t count = 0;
    };
    explicit MixView(QWidget* parent = nullptr);
    /// `none`: what to say where there is nothing.
    void setEntries(std::vector<Entry> entries, const QString& none);
    QStringList figures() const override;
    QSize sizeHint() const override { return {240, 150}; }
    QSize minimumSizeHint() const override; ///< What has no room is one line of the rest.

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::int64_t total() const;
    QString share(const Entry& entry) const; ///< "12.5 %"
    void writeTwin();
    std::vector<Entry> m_entries;
    QString m_none;
};

} // namespace guanlan::ui
