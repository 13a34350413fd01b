// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/view_scope.h"
#include "ui/frame/session_info.h"
#include "ui/frame/time_range.h"

#include <QMainWindow>
#include <QMap>
#include <QTimer>
#include <QUrl>

#include <memory>
#include <vector>

class QStackedWidget;

namespace guanlan::items {
class DataHub;
class JobWatch;
class SyncStatus;
} // namespace guanlan::items

namespace guanlan::ui {

class ActionRegistry;
class BottomBar;
class Navigation;
class Page;
class ReadingBanner;
class TopBar;

/// The window: navigation, top bar, pages, status bar; one scope for all pages; history of where one was.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `hub` and `status` must outlive the window. Theme and language are applied before (applyTheme, applyLanguage).
    MainWindow(items::DataHub& hub, items::SyncStatus& status, const SessionInfo& session, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Takes the page over; it stands where Navigation::order() says.
    void addPage(Page* page);
    Page* page(const QString& id) const; ///< nullptr where it was not added.
    Page* currentPage() const;

    /// Geometry, scope, page and what it showed as they were in the last window, however it ended; from now on they are
    /// kept. Call after all pages were added.
    void restoreSession();

    /// Shows what a link names: guanlan://PAGE/ID?query. Its institution, from and to narrow the scope of all pages;
    /// the rest is the page's. Remembered for Back.
    void open(const QUrl& link);
    const items::ViewScope& scope() const { return m_scope; }
    void setZone(items::DisplayZone zone);
    void back();
    void forward();
    void focusSearch();
    void refresh(); ///< The workspace may hold more than is shown: asks again.
    /// Everything that can be done by name.
    const ActionRegistry& actionRegistry() const { return *m_actions; }
    /// For those who add to it: before their page is added.
    ActionRegistry& actionRegistry() { return *m_actions; }

    /// While it runs, the status bar shows it, with how far it is, and can stop it.
    void addJob(items::JobWatch& job);
    /// A sentence for the status bar that goes away by itself.
    void tell(const QString& sentence);

Q_SIGNALS:
    /// A report, with the scope's institutions and period.
    void reportRequested();
    /// Read on, from all chains; stop reading.
    void syncRequested();
    void stopRequested();
    /// To another workspace, or to a chain of one's own.
    void startPageRequested();
    /// A page asks to show a holder in full.
    void revealRequested(const SubjectId& holder);
    /// To read another chain into this workspace.
    void chainRequested();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    struct Place {
        QUrl link;
        TimeRange range;
        std::vector<InstitutionId> institutions;
    };
    void addActions();
    void offerActions();
    /// Back and Forward bring up what was left; going to a page by its name finds it as it was left last.
    enum class Arrival { ByName, Exactly };
    void showPlace(const Place& place, Arrival arrival);
    void applyScope();
    void showSync();
    void retranslate();
    void saveSession();
    Place here(const QUrl& link) const;
    Place leaving() const; ///< What is shown now, as Back is to bring it up again.
    void rememberSoon();
    QString workspaceKey(const char* name) const;

    items::DataHub& m_hub;
    items::SyncStatus& m_status;
    const bool m_readOnly;
    const QString m_workspace; ///< Under which what belongs to it is remembered.
    const bool m_isDemonstration;
    Navigation* m_navigation;
    TopBar* m_top;
    QStackedWidget* m_stack;
    ReadingBanner* m_banner;
    BottomBar* m_bottom;
    QMap<QString, Page*> m_pages;
    std::unique_ptr<ActionRegistry> m_actions;
    items::ViewScope m_scope;
    TimeRange m_range; ///< As chosen, before m_scope makes times of it.
    bool m_remembers = false; ///< After restoreSession(): a window for pictures leaves the session alone.
    QTimer m_remembering; ///< A killed window, too, comes back where it was.
    std::vector<Place> m_history;
    std::size_t m_position = 0; ///< Of the place now shown in m_history.
};

} // namespace guanlan::ui
