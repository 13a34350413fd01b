// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insight/insight_pages.h"

#include "ui/frame/main_window.h"
#include "ui/insight/credential_page.h"
#include "ui/insight/identity_page.h"
#include "ui/insight/institutions_page.h"
#include "ui/insight/overview_page.h"

namespace guanlan::ui {

void addInsightPages(MainWindow& window, items::DataHub& hub, const std::shared_ptr<const analytics::RulePack>& rules)
{
    auto* overview = new OverviewPage{hub};
    overview->setRules(rules);
    window.addPage(overview);
    auto* institutions = new InstitutionsPage{hub};
    institutions->setRules(rules);
    window.addPage(institutions);
    auto* credential = new CredentialPage{hub};
    credential->setRules(rules);
    window.addPage(credential);
    auto* identity = new IdentityPage{hub};
    identity->setRules(rules);
    window.addPage(identity);
}

} // namespace guanlan::ui
