using Danchu.Core.Addresses;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Scoring;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.Scorecards;

/// <summary>Phân công thẩm định: the team of each review and which reviewer has which group of criteria, for all scorecards of a round at once.</summary>
public sealed class SharesModel(ShowShares read, ShareReview share) : DanchuPage
{
    private const string SharePrefix = "Share.";
    private const string TeamPrefix = "Team.";

    public ShowShares.View View { get; private set; } = null!;

    public IEnumerable<string> Errors(string field) => ModelState.TryGetValue($"Input.{field}", out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : [];

    /// <summary>Whoever may be given a group: of a team that is just being chosen everybody, for without scripts the lists do not follow the ticks.</summary>
    public IEnumerable<ShowShares.Reviewer> Choices(ShowShares.Sheet sheet) => Posted is null ? View.ReviewersOf(sheet) : View.Reviewers;

    public bool IsMember(ShowShares.Sheet sheet, Guid person) => Posted is { } form
        ? form[TeamPrefix + ShareReview.TeamFieldOf(sheet.Rubric.Id, sheet.Stage)].Contains(person.ToString(), StringComparer.Ordinal)
        : sheet.Team.Contains(person);

    public Guid? Chosen(string field, Guid? stored) => Posted is { } form ? Guid.TryParse(form[SharePrefix + field], out var typed) ? typed : null : stored;

    public async Task<IActionResult> OnGetAsync(RoundId round, CancellationToken cancellationToken) =>
        Show(await read.ReadAsync(CurrentActor, round, cancellationToken), view => View = view);

    public async Task<IActionResult> OnPostAsync(RoundId round, CancellationToken cancellationToken) => await AnswerAsync(
        await share.ExecuteAsync(CurrentActor, new ShareReview.Input(round, [.. Items(Request.Form)], [.. Teams(Request.Form)]), cancellationToken),
        changed => Confirmed(Address.Scorecards.Shares(round), changed == 0 ? "Phân công không thay đổi." : "Đã lưu phân công thẩm định."),
        () => OnGetAsync(round, cancellationToken));

    private IFormCollection? Posted => Request.HasFormContentType ? Request.Form : null;

    // "Share.{rubric}.{stage}.{criterion}"; what is no id names a rubric or a person that is not there, and is refused as such.
    private static IEnumerable<ShareReview.Item> Items(IFormCollection form)
    {
        foreach (var (name, value) in form.Where(f => f.Key.StartsWith(SharePrefix, StringComparison.Ordinal)))
        {
            var (rubric, stage, criterion) = Parts(name[SharePrefix.Length..]);
            yield return new ShareReview.Item(rubric, criterion, PersonOf(value), stage);
        }
    }

    // "Team.{rubric}.{stage}", with an empty value beside the ticked ones.
    private static IEnumerable<ShareReview.Team> Teams(IFormCollection form)
    {
        foreach (var (name, values) in form.Where(f => f.Key.StartsWith(TeamPrefix, StringComparison.Ordinal)))
        {
            var (rubric, stage, _) = Parts(name[TeamPrefix.Length..]);
            yield return new ShareReview.Team(rubric, stage, [.. values.Select(PersonOf).OfType<Guid>()]);
        }
    }

    private static (RubricId Rubric, ScoreStage Stage, string Criterion) Parts(string name)
    {
        var parts = name.Split('.', 3);
        _ = RubricId.TryParse(parts[0], null, out var rubric);
        var known = Enum.TryParse<ScoreStage>(parts.ElementAtOrDefault(1), out var stage) && Enum.IsDefined(stage);
        return (rubric, known ? stage : ScoreStage.Self, parts.ElementAtOrDefault(2) ?? "");
    }

    private static Guid? PersonOf(string? value) => string.IsNullOrEmpty(value) ? null : Guid.TryParse(value, out var id) ? id : Guid.Empty;
}
