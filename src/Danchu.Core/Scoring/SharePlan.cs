using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Rounds;
using Danchu.Core.Rubrics;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Scoring;

/// <summary>What a form of <see cref="ShareReview"/> asks for, held against what there is.</summary>
internal sealed class SharePlan
{
    private readonly ShareReview.Input input;
    private readonly List<ShareReview.Item> items;
    private readonly List<ShareReview.Team> teams;
    private readonly List<ShowShares.Reviewer> people;
    private readonly List<Rubric> rubrics;
    private readonly List<ReviewShare> shares;
    private readonly List<ReviewMember> members;

    private SharePlan(
        ShareReview.Input input, List<ShowShares.Reviewer> people, List<Rubric> rubrics, List<ReviewShare> shares, List<ReviewMember> members)
    {
        (this.input, this.people, this.rubrics, this.shares, this.members) = (input, people, rubrics, shares, members);
        items = [.. input.Items.DistinctBy(i => (i.RubricId, i.Stage, i.Criterion))];
        teams = [.. (input.Teams ?? []).DistinctBy(t => (t.RubricId, t.Stage))];
    }

    public static async Task<SharePlan> LoadAsync(
        DanchuDatabase database, RoundHead round, ShareReview.Input input, DateOnly today, CancellationToken cancellationToken) => new(
        input,
        await ShowShares.ReviewersAsync(database, round, today, cancellationToken),
        await database.Rubrics.AsNoTracking()
            .Where(r => database.RoundRubrics.Any(u => u.RoundId == input.RoundId && u.RubricId == r.Id))
            .ToListAsync(cancellationToken),
        await database.ReviewShares.Where(s => s.RoundId == input.RoundId).ToListAsync(cancellationToken),
        await database.ReviewMembers.Where(m => m.RoundId == input.RoundId).ToListAsync(cancellationToken));

    public List<Refusal> Refusals()
    {
        if (!items.TrueForAll(HasGroup) || !teams.TrueForAll(t => HasStage(t.RubricId, t.Stage)))
        {
            return [new Refusal("Đợt này không có nhóm tiêu chí đó; hãy tải lại trang.")];
        }

        var strangers = teams.Where(t => t.Members.Any(member => !people.Exists(p => p.PersonId == member)))
            .Select(t => new Refusal("Thành viên tổ phải là người của đơn vị ra yêu cầu.", ShareReview.TeamFieldOf(t.RubricId, t.Stage)));

        // Who leaves a team keeps no group; shares of teams that stay are as they were.
        var held = items.Concat(shares.Where(s => teams.Exists(t => t.RubricId == s.RubricId && t.Stage == s.Stage))
            .Select(s => new ShareReview.Item(s.RubricId, s.Criterion, s.PersonId, s.Stage))).DistinctBy(i => (i.RubricId, i.Stage, i.Criterion));
        return [.. strangers, .. held.Where(i => i.PersonId is { } person && !MayReview(i, person)).Select(i => new Refusal(
            TeamOf(i.RubricId, i.Stage).Count == 0 ? "Chỉ phân công được cho thư ký của đơn vị ra yêu cầu." : "Chỉ phân công được cho thành viên của tổ.",
            ShareReview.FieldOf(i.RubricId, i.Stage, i.Criterion)))];
    }

    public List<ShareReview.Item> ChangedGroups() => items.FindAll(i => ShareOf(i)?.PersonId != i.PersonId);

    public List<ReviewMember> NewMembers() =>
    [
        .. from team in teams
           from person in team.Members.Distinct()
           where !members.Exists(m => Is(m, team) && m.PersonId == person)
           select new ReviewMember { RoundId = input.RoundId, RubricId = team.RubricId, Stage = team.Stage, PersonId = person },
    ];

    public List<ReviewMember> LeavingMembers() => members.FindAll(m => teams.Exists(t => Is(m, t) && !t.Members.Contains(m.PersonId)));

    public ReviewShare? ShareOf(ShareReview.Item item) => ShowShares.ShareOf(shares, item.RubricId, item.Stage, item.Criterion);

    public string NameOf(Guid? person) => people.Find(p => p.PersonId == person)?.Name ?? "";

    public string HeadingOf(RubricId rubric, ScoreStage stage) => rubrics.Find(r => r.Id == rubric)!.HeadingOf(stage);

    private static bool Is(ReviewMember member, ShareReview.Team team) => member.RubricId == team.RubricId && member.Stage == team.Stage;

    private IReadOnlyList<Guid> TeamOf(RubricId rubric, ScoreStage stage) =>
        teams.Find(t => t.RubricId == rubric && t.Stage == stage)?.Members
        ?? [.. members.Where(m => m.RubricId == rubric && m.Stage == stage).Select(m => m.PersonId)];

    private bool MayReview(ShareReview.Item item, Guid person) =>
        people.Find(p => p.PersonId == person) is { } reviewer && ShowShares.MayReview(reviewer, TeamOf(item.RubricId, item.Stage));

    private bool HasStage(RubricId rubric, ScoreStage stage) => rubrics.Find(r => r.Id == rubric)?.Reviews().Contains(stage) == true;

    private bool HasGroup(ShareReview.Item item) => HasStage(item.RubricId, item.Stage)
        && rubrics.Find(r => r.Id == item.RubricId)!.Criteria.Exists(c => string.Equals(c.Key, item.Criterion, StringComparison.Ordinal));
}
