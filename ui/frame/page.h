// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/items/view_scope.h"

#include <QUrl>
#include <QWidget>

#include <optional>
#include <vector>

namespace guanlan::items {
class DataHub;
}

namespace guanlan::ui {

/// What a report asked for from a page is about; empty: the scope of all pages.
struct ReportSubject {
    std::vector<InstitutionId> institutions;
    std::optional<CredentialId> credential;
};

/// One of the pages behind the left navigation. A page asks the hub, never blocks, keeps its place when data
/// changes, and shows its own empty, loading and error state.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(items::DataHub& hub, QWidget* parent = nullptr) : QWidget{parent}, m_hub{hub} {}

    /// Stable word for deep links, settings and tests: "overview", "institutions", "credential", "findings",
    /// "events", "reports", "sources", "settings". Also the widget's objectName.
    virtual QString id() const = 0;
    /// In the current language.
    virtual QString title() const = 0;
    /// Narrows what is shown. Called before the page is first shown, and on every change.
    virtual void setScope(const items::ViewScope& scope) = 0;
    /// Another time range was chosen than before; its setScope() follows. A range that ends with the chain moves without this.
    virtual void rangeChosen() {}
    /// Whether the time range and the institutions of the top bar change what the page shows.
    virtual bool usesScope() const { return true; }
    /// Shows what a deep link names: guanlan://PAGE/ID?query. The page's own part only.
    virtual void open(const QUrl& link) { Q_UNUSED(link); }
    /// A link that shows what is shown now, selection and place included, for Back and the next session; invalid: the link
    /// by which one came.
    virtual QUrl place() const { return {}; }
    virtual ReportSubject reportSubject() const { return {}; }
    /// The workspace holds more than before: ask again, keep place and selection.
    virtual void refresh() = 0;
    /// Called on a language change, after the translators were swapped.
    virtual void retranslate() = 0;

Q_SIGNALS:
    /// Leads to another page: guanlan://credential/0x…, guanlan://institutions/0x…, guanlan://findings?rule=R01,
    /// guanlan://events?institution=0x…&from=…&to=…&type=credential.issued
    void linkActivated(const QUrl& link);
    /// The holder's pseudonym is wanted in full.
    void revealRequested(const SubjectId& holder);
    /// place() gives another link than before.
    void placeChanged();

protected:
    items::DataHub& hub() const { return m_hub; }

private:
    items::DataHub& m_hub;
};

} // namespace guanlan::ui
