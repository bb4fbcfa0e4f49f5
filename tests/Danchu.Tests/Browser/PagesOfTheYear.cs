using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Findings;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Browser;

/// <summary>Every screen of the chain with real ids of the demonstration, and who looks at it.</summary>
internal static class PagesOfTheYear
{
    public static readonly IReadOnlyList<(string Name, string UserName, string Address)> All =
    [
        ("sign-in", "", "/sign-in"),
        ("home-secretary", "thuky.tamduong", "/"),
        ("home-clerk", "vanthu.banbo", "/"),
        ("home-signer", "lanhdao.banbo", "/"),
        ("assignments", "vanthu.tamduong", "/assignments"),
        ("assignment", "thuky.tamduong", "/assignments/{upward}"),
        ("section", "thuky.tamduong", "/assignments/{upward}/sections/dan-chu-o-xa"),
        ("section-table", "thuky.tamduong", "/assignments/{upward}/sections/dan-chu-o-xa/table"),
        ("gather", "thuky.tamduong", "/assignments/{upward}/sections/dan-chu-o-xa/gather"),
        ("figures-district", "thuky.tamduong", "/assignments/{upward}/figures"),
        ("figures-clerk", "vanthu.banbo", "/assignments/{assignment}/figures"),
        ("books", "vanthu.banbo", "/registers"),
        ("book", "vanthu.banbo", "/registers/hoi-nghi"),
        ("entry-new", "vanthu.banbo", "/registers/don-thu/write"),
        ("preview", "thuky.tamduong", "/assignments/{upward}/preview"),
        ("intake", "thuky.tamduong", "/assignments/{upward}/intake"),
        ("hand-over", "thuky.tamduong", "/assignments/{upward}/hand-over"),
        ("sign", "{signer}", "/assignments/{handed-over}/sign"),
        ("report", "thuky.tamduong", "/reports/{report}"),
        ("report-beside", "thuky.tamduong", "/reports/{report}?beside={before}"),
        ("findings", "thuky.tamduong", "/assignments/{upward}/findings"),
        ("findings-received", "thuky.tamduong", "/reports/{answered}/findings"),
        ("reuse", "vanthu.banbo", "/assignments/{assignment}/reuse"),
        ("reuse-received", "thuky.tamduong", "/reports/{report}/reuse"),
        ("reuse-of-a-round", "thuky.tamduong", "/rounds/{round}/reuse"),
        ("report-answered", "thuky.tamduong", "/reports/{answered}"),
        ("return-taken", "thuky.tamduong", "/reports/{answered}/return?take={found}"),
        ("return", "thuky.tamduong", "/reports/{report}/return"),
        ("rounds", "thuky.tamduong", "/rounds"),
        ("round", "thuky.tamduong", "/rounds/{round}"),
        ("round-mixed", "thuky.tamduong", "/rounds/{mixed}"),
        ("round-new", "thuky.tamduong", "/rounds/create"),
        ("addressees", "thuky.tamduong", "/rounds/{round}/addressees"),
        ("letter", "thuky.tamduong", "/rounds/{round}/letter"),
        ("totals", "thuky.tamduong", "/totals?line=Party"),
        ("totals-years", "thuky.tamduong", "/totals?line=Party&years=true"),
        ("total-opened", "thuky.tamduong", "/totals/open?organisation={district}&line=Party&period={period}&indicator=ngay-cong"),
        ("comments", "thuky.tamduong", "/reports/{report}/comments"),
        ("scores", "thuky.tamduong", "/rounds/{round}/scores"),
        ("heat-map", "thuky.tamduong", "/rounds/{round}/scores/heat-map"),
        ("history", "thuky.tamduong", "/history?subject={report}"),
        ("rubrics", "thuky.tamduong", "/rubrics"),
        ("rubric", "thuky.tamduong", "/rubrics/{rubric}"),
        ("rubric-new", "thuky.tamduong", "/rubrics/create"),
        ("rubric-import", "thuky.tamduong", "/rubrics/import"),
        ("outlines", "thuky.tamduong", "/outlines"),
        ("outline", "thuky.tamduong", "/outlines/{outline}"),
        ("outline-import", "thuky.tamduong", "/outlines/import"),
        ("forms", "thuky.tamduong", "/forms"),
        ("form", "thuky.tamduong", "/forms/{form}"),
        ("indicators", "thuky.tamduong", "/indicators"),
        ("indicator", "thuky.tamduong", "/indicators/ngay-cong"),
        ("indicator-new", "thuky.tamduong", "/indicators/create"),
        ("rules", "thuky.tamduong", "/rules"),
        ("rule", "thuky.tamduong", "/rules/{rule}"),
        ("rule-new", "thuky.tamduong", "/rules/create"),
        ("rules-of-totals", "thuky.tamduong", "/totals/rules?organisation={district}&line=Party&period={period}"),
        ("organisations", "quantri.laichau", "/organisations"),
        ("people", "quantri.laichau", "/people"),
        ("people-import", "quantri.laichau", "/people/import"),
    ];

    /// <summary>The ids that stand in addresses and names.</summary>
    public static Task<Dictionary<string, string>> FindAsync(DemonstrationSite site) => site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var commune = await ReportAsync(database, "BAN.BO", "Năm 2023");
        var waiting = await database.Reports.Where(r => r.State == ReportState.HandedOver)
            .Select(r => new
            {
                r.AssignmentId,
                Signer = database.Memberships.Where(m => m.OrganisationId == r.Assignment!.OrganisationId && m.Role == Role.Signer)
                    .Select(m => m.PersonId)
                    .First(),
            }).FirstAsync();
        var answer = await database.FindingAnswers.Where(a => database.Reports.Any(r => r.Id == a.ReportId && r.State == ReportState.Sent)).FirstAsync();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["upward"] = (await ReportAsync(database, "TAM.DUONG", "Năm 2023")).AssignmentId.ToString(),
            ["report"] = commune.Id.ToString(),
            ["before"] = (await ReportAsync(database, "BAN.BO", "Năm 2022")).Id.ToString(),
            ["assignment"] = commune.AssignmentId.ToString(),
            ["round"] = commune.Assignment!.RoundId.ToString(),
            ["mixed"] = (await ReportAsync(database, "TD.NOI.VU", "Năm 2023")).Assignment!.RoundId.ToString(),
            ["period"] = commune.Assignment.Round!.PeriodId.ToString(),
            ["district"] = commune.Assignment.Round.IssuerId.ToString(),
            ["handed-over"] = waiting.AssignmentId.ToString(),
            ["answered"] = answer.ReportId.ToString(),
            ["found"] = answer.Fingerprint,
            ["rule"] = (await database.ValidationRules.SingleAsync(r => r.Key == "nhan-khau-moi-ho")).Id.ToString(),
            ["outline"] = (await database.Outlines.SingleAsync(o => o.Key == "co-quan-qcdc-nam" && o.Version == 3)).Id.ToString(),
            ["form"] = (await database.Forms.SingleAsync(f => f.Key == "bieu-xa")).Id.ToString(),
            ["rubric"] = (await database.Rubrics.SingleAsync(r => r.Key == "co-quan-qcdc")).Id.ToString(),
            ["signer"] = (await database.Users.SingleAsync(p => p.Id == waiting.Signer)).UserName!,
        };
    });

    private static Task<Report> ReportAsync(DanchuDatabase database, string code, string period) =>
        database.Reports.AsNoTracking().Include(r => r.Assignment!.Round)
            .Where(r => r.Current && r.Assignment!.Organisation!.Code == code && r.Assignment.Round!.Line == ReportingLine.Party
                && r.Assignment.Round.Period!.Name == period)
            .SingleAsync();
}
