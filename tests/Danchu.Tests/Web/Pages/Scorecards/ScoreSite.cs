using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Periods;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Danchu.Tests.Rubrics;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.Scorecards;

/// <summary>
/// The demonstration, whose district asks the commune Bản Bo for points: a rubric of sixty criteria in six groups, or
/// fewer, worded as long as real ones, with a veto.
/// </summary>
public sealed class ScoreSite : IAsyncLifetime
{
    public const string Clerk = "vanthu.banbo";
    public const string Signer = "lanhdao.banbo";
    public const string Reviewer = "thuky.tamduong";
    public const string Closer = "lanhdao.tamduong";
    public const string Stranger = "vanthu.laichau";

    private int version;

    public DemonstrationSite Site { get; } = new();

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>A scorecard of the commune in a round of its own.</summary>
    public Task<ScorecardId> AskAsync(int groups = 6, int children = 10) => Site.InScopeAsync(async services =>
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var rubric = NewRubric(++version, groups, children);
        database.Rubrics.Add(rubric);
        await database.SaveChangesAsync();
        var (district, commune) = (await UnitAsync(database, "TAM.DUONG"), await UnitAsync(database, "BAN.BO"));
        var outline = await database.Outlines.Where(o => o.Key == "xa-nam" && o.Version == 2).Select(o => o.Id).FirstAsync();
        var content = new RoundContent(
            PeriodChoice.Own($"Đợt chấm điểm {version}", new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 1)),
            [new AskContent(outline) { RubricIds = [rubric.Id] }],
            new DateOnly(2024, 1, 20), "chấm điểm thực hiện dân chủ năm 2023", "Đề nghị chấm điểm.");
        var secretary = new Actor((await database.Users.SingleAsync(p => p.UserName == Reviewer)).Id, "Thư ký", [new(district, Role.Secretariat)]);
        var round = (await services.GetRequiredService<DraftRound>().ExecuteAsync(secretary, new(district, ReportingLine.Party, content))).ShouldBeDone();
        (await services.GetRequiredService<ChooseAddressees>().ExecuteAsync(secretary, new(round, Add: [commune]))).ShouldBeDone();
        (await services.GetRequiredService<SubmitLetter>().ExecuteAsync(secretary, new(round, WarningsSeen: true))).ShouldBeDone();
        (await services.GetRequiredService<IssueRound>().ExecuteAsync(Actor.System, new(round))).ShouldBeDone();
        return await database.Scorecards.Where(c => c.RoundId == round).Select(c => c.Id).SingleAsync();
    });

    /// <summary>What a form posts: full points for every criterion, but where given otherwise.</summary>
    public static (string Name, string Value)[] AllPoints(params (string Key, string Typed, string Reason)[] other) =>
    [
        .. from key in KeysOf(6, 10)
           let given = other.FirstOrDefault(o => o.Key == key)
           from field in new[] { ($"Points.{key}", given.Typed ?? "1,5"), ($"Reason.{key}", given.Reason ?? ""), ($"Version.{key}", "0") }
           select field,
    ];

    public static IEnumerable<string> KeysOf(int groups, int children) =>
        from g in Enumerable.Range(1, groups) from c in Enumerable.Range(1, children) select $"t{g}-{c}";

    private static Task<OrganisationId> UnitAsync(DanchuDatabase database, string code) =>
        database.Organisations.Where(o => o.Code == code).Select(o => o.Id).SingleAsync();

    private static Rubric NewRubric(int version, int groups, int children)
    {
        var rubric = RandomRubric.Flat(1).AsVersion(version);
        rubric.Total = groups * children * 1.5m;
        rubric.Criteria = [.. Enumerable.Range(1, groups).Select(group => Group(group, children))];
        rubric.Classes = [new("Tốt", rubric.Total * 0.9m), new("Khá", rubric.Total * 0.7m), new("Trung bình", rubric.Total * 0.5m), new("Yếu", 0)];
        rubric.Vetoes = [new Veto("ky-luat", "Người đứng đầu bị kỷ luật trong năm", "Khá")];
        return rubric;
    }

    private static Criterion Group(int group, int children) => RandomRubric.Leaf($"t{group}", children * 1.5m) with
    {
        Number = $"{group}", Kind = CriterionKind.Group, Text = $"Công tác lãnh đạo, chỉ đạo, tổ chức thực hiện quy chế dân chủ ở cơ sở, phần {group}",
        Children = [.. Enumerable.Range(1, children).Select(child => RandomRubric.Leaf($"t{group}-{child}", 1.5m) with
        {
            Number = (group, child) is (6, 10) ? "" : $"{group}.{child}",
            Evidence = child == 1 && group < 3,
            Guidance = child == 2 ? "Có văn bản được 1 điểm; có sơ kết, tổng kết được thêm 0,5 điểm." : "",
            Text = "Ban hành đầy đủ, kịp thời chương trình, kế hoạch, văn bản chỉ đạo về thực hiện dân chủ ở cơ sở; phân công thành viên phụ trách và họp "
                + $"định kỳ nội dung thứ {child}.",
        })],
    };
}
