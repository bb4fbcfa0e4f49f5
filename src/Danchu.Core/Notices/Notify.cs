using Danchu.Core.Access;
using Danchu.Core.Addresses;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Notices;

/// <summary>A unit that a round asks, with its assignment.</summary>
public sealed record NotifiedUnit(OrganisationId Unit, AssignmentId Assignment);

/// <summary>
/// Who is notified of what: a method for each thing that happens, with whom it concerns, the words and the page they lead to. Part of the change that makes
/// it happen: saved with it or not at all.
/// </summary>
/// <remarks>Names and subjects come as they stand inside a sentence.</remarks>
public sealed class Notify(DanchuDatabase database, TimeProvider clock)
{
    /// <summary>Each unit a round asks, when it is issued or the unit is added: what and by when.</summary>
    public Task AskedAsync(IReadOnlyCollection<NotifiedUnit> units, string issuer, string subject, DateOnly dueOn, CancellationToken cancellationToken) =>
        AddAsync(NoticeKind.Asked, units, $"{issuer} yêu cầu {subject}. Hạn gửi: {dueOn.Short()}.", cancellationToken);

    /// <summary>Each unit with that due date that has not sent its report.</summary>
    /// <param name="daysLeft">"còn 3 ngày".</param>
    public Task RemindedAsync(
        IReadOnlyCollection<NotifiedUnit> units, string daysLeft, string subject, DateOnly dueOn, CancellationToken cancellationToken) =>
        AddAsync(NoticeKind.Reminded, units, $"Nhắc gửi báo cáo ({daysLeft}): {subject}. Hạn gửi: {dueOn.Short()}.", cancellationToken);

    /// <summary>Each unit that gets a later day and has not sent its report.</summary>
    public Task DueDateExtendedAsync(
        IReadOnlyCollection<NotifiedUnit> units, DateOnly dueOn, string subject, string reason, CancellationToken cancellationToken) =>
        AddAsync(
            NoticeKind.DueDateExtended, units, $"Gia hạn gửi báo cáo đến hết ngày {dueOn.Short()}: {subject}. Lý do: {reason}", cancellationToken);

    /// <summary>One person: what was done to their account. It stands under the first unit they belong to.</summary>
    public Task AccountAsync(Guid person, string text, CancellationToken cancellationToken)
    {
        var (id, kind, href, now) = (Guid.CreateVersion7(), nameof(NoticeKind.Account), Address.Account.Records(), clock.GetUtcNow());
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, organisation_id, person_id, kind, text, href, at)
            SELECT {id}, m.organisation_id, m.person_id, {kind}, {text}, {href}, {now}
            FROM memberships m WHERE m.person_id = {person} ORDER BY m.id LIMIT 1
            """,
            cancellationToken);
    }

    /// <summary>The administrators at the top: what the verification of the data found. Who has not read the same words yet gets them once.</summary>
    public Task VerificationAsync(string text, CancellationToken cancellationToken)
    {
        var (kind, href, now, today) = (nameof(NoticeKind.Verification), Address.Verification.Index(), clock.GetUtcNow(), clock.Today());
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, organisation_id, person_id, kind, text, href, at)
            SELECT DISTINCT ON (m.person_id) gen_random_uuid(), m.organisation_id, m.person_id, {kind}, {text}, {href}, {now}
            FROM memberships m JOIN people p ON p.id = m.person_id AND NOT p.disabled
            WHERE m.role = 'Administrator'
                AND NOT EXISTS (
                    SELECT 1 FROM subordinations s
                    WHERE s.subordinate_id = m.organisation_id AND s."from" <= {today} AND (s."to" IS NULL OR s."to" >= {today}))
                AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.person_id = m.person_id AND n.kind = {kind} AND n.text = {text} AND n.seen_at IS NULL)
            ORDER BY m.person_id, m.id
            """,
            cancellationToken);
    }

    /// <summary>The signers, who belong to the unit itself: a report waits for them.</summary>
    public void ReportSubmitted(NotifiedUnit unit, Actor by, string subject) =>
        Add(NoticeKind.HandedOver, unit.Unit, $"{by.Name} trình ký {subject}.", Address.Assignments.Sign(unit.Assignment), by);

    /// <summary>The signers' notice of a report that was signed or went back: nothing waits for them any more.</summary>
    public Task SettledAsync(NotifiedUnit unit, CancellationToken cancellationToken) =>
        SettledAsync(unit.Unit, Address.Assignments.Sign(unit.Assignment), cancellationToken);

    /// <summary>The unit's writers: its signer declined.</summary>
    public void ReportDeclined(NotifiedUnit unit, Actor by, string subject, string reason) =>
        Add(NoticeKind.GivenBackInside, unit.Unit, $"{by.Name} chuyển lại {subject}: {reason}", PageOf(unit), by);

    /// <summary>The leaders who sign for the unit: a request letter waits for them.</summary>
    public void LetterSubmitted(OrganisationId unit, Actor by, string subject, RoundId round) =>
        Add(NoticeKind.HandedOver, unit, $"{by.Name} trình ký công văn yêu cầu {subject}.", Address.Rounds.Draft(round), by);

    /// <summary>The unit's secretaries: a leader gave the letter back.</summary>
    public void LetterDeclined(OrganisationId unit, Actor by, string subject, string reason, RoundId round) =>
        Add(NoticeKind.GivenBackInside, unit, $"{by.Name} chuyển lại công văn yêu cầu {subject}: {reason}", Address.Rounds.Draft(round), by);

    /// <summary>The leaders' notice of a letter that was signed or went back.</summary>
    public Task LetterSettledAsync(OrganisationId unit, RoundId round, CancellationToken cancellationToken) =>
        SettledAsync(unit, Address.Rounds.Draft(round), cancellationToken);

    /// <summary>Each unit of a letter that was taken back before anybody there had opened it; what asked them leads nowhere any more and goes.</summary>
    public async Task LetterWithdrawnAsync(
        IReadOnlyCollection<NotifiedUnit> units, string issuer, string symbol, string reason, CancellationToken cancellationToken)
    {
        var pages = units.Select(PageOf).ToList();
        await database.Notices.Where(n => pages.Contains(n.Href)).ExecuteDeleteAsync(cancellationToken);
        var told = units.Select(u => u.Unit).Distinct().Select(u => (u, Address.Assignments.Index())).ToList();
        await AddAsync(NoticeKind.Withdrawn, told, $"{issuer} thu hồi Công văn số {symbol}. Lý do: {reason}", cancellationToken);
    }

    /// <summary>The leaders who sign for the unit: a correction of a letter waits for them.</summary>
    public void CorrectionSubmitted(OrganisationId unit, Actor by, string letter, RoundId round) =>
        Add(NoticeKind.HandedOver, unit, $"{by.Name} trình ký đính chính Công văn số {letter}.", Address.Rounds.Correction(round), by);

    /// <summary>The unit's secretaries: a leader gave the correction back.</summary>
    public void CorrectionDeclined(OrganisationId unit, Actor by, string letter, string reason, RoundId round) =>
        Add(NoticeKind.GivenBackInside, unit, $"{by.Name} chuyển lại đính chính Công văn số {letter}: {reason}", Address.Rounds.Correction(round), by);

    /// <summary>The leaders' notice of a correction that was signed or went back.</summary>
    public Task CorrectionSettledAsync(OrganisationId unit, RoundId round, CancellationToken cancellationToken) =>
        SettledAsync(unit, Address.Rounds.Correction(round), cancellationToken);

    /// <summary>Each unit of a letter that is corrected.</summary>
    public Task LetterCorrectedAsync(
        IReadOnlyCollection<OrganisationId> units, string issuer, string symbol, string letter, RoundId round, CancellationToken cancellationToken) =>
        AddAsync(
            NoticeKind.Corrected, [.. units.Select(u => (u, Address.Rounds.Letter(round)))],
            $"{issuer} đính chính Công văn số {letter} bằng Công văn số {symbol}.", cancellationToken);

    /// <summary>Who sees a comment: the unit's own people, and the body that asked where it is meant for both and the report is with it.</summary>
    /// <param name="where">"mục 2, báo cáo … của xã Bản Bo".</param>
    /// <param name="quote">What was said, in quotation marks and not too long.</param>
    public void Commented(IEnumerable<OrganisationId> to, Actor by, string where, string quote, string page)
    {
        foreach (var organisation in to)
        {
            Add(NoticeKind.Commented, organisation, $"{by.Name} góp ý vào {where}: {quote}", page, by);
        }
    }

    /// <summary>The superior that asked: a unit signed and sent.</summary>
    public void ReportSent(OrganisationId superior, ReportId report, string unit, string symbol, string subject) =>
        Add(NoticeKind.Received, superior, $"{unit} gửi báo cáo số {symbol}: {subject}.", Address.Reports.Overview(report));

    /// <summary>The unit whose report was accepted.</summary>
    public void ReportAccepted(NotifiedUnit unit, string superior, string symbol) =>
        Add(NoticeKind.Accepted, unit.Unit, $"{superior} đã tiếp nhận báo cáo số {symbol}.", PageOf(unit));

    /// <summary>The unit whose report was returned.</summary>
    /// <param name="dueOn">By when it has to come again; null when the return leaves it open.</param>
    public void ReportReturned(NotifiedUnit unit, string superior, string symbol, int reasons, DateOnly? dueOn)
    {
        var day = dueOn is { } on ? $" Hạn gửi lại: {on.Short()}." : "";
        Add(NoticeKind.Returned, unit.Unit, $"{superior} trả lại báo cáo số {symbol}: {reasons} nội dung cần sửa.{day}", PageOf(unit));
    }

    /// <summary>The body that asked: a unit sent its own points.</summary>
    /// <param name="result">"92 điểm, tự xếp loại Tốt".</param>
    public void ScorecardSent(OrganisationId issuer, ScorecardId card, string unit, string result) =>
        Add(NoticeKind.Received, issuer, $"{unit} gửi phiếu tự chấm điểm: {result}.", Address.Scorecards.Overview(card));

    /// <summary>The unit whose criteria a reviewer returned.</summary>
    public void CriteriaReturned(OrganisationId unit, ScorecardId card, int criteria, string firstReason) =>
        Add(NoticeKind.Returned, unit, $"{criteria} tiêu chí của phiếu chấm điểm bị trả lại: {firstReason}", Address.Scorecards.Overview(card));

    /// <summary>The body that asked: a scorecard waits for the next of its reviews.</summary>
    public void ReviewPassedOn(OrganisationId issuer, ScorecardId card, string unit, string heading) =>
        Add(NoticeKind.Received, issuer, $"Phiếu chấm điểm của {unit} chuyển sang bước “{heading}”.", Address.Scorecards.Overview(card));

    /// <summary>The unit whose points were reviewed.</summary>
    public void ReviewClosed(OrganisationId unit, ScorecardId card, string result) =>
        Add(
            NoticeKind.Accepted,
            unit,
            $"Phiếu chấm điểm đã thẩm định: {result}. Đơn vị có thể giải trình một lần trước khi kết luận.",
            Address.Scorecards.Overview(card));

    /// <summary>The body that asked: a unit answered to the review.</summary>
    public void ReviewAnswered(OrganisationId issuer, ScorecardId card, string unit, int criteria) =>
        Add(NoticeKind.Received, issuer, $"{unit} giải trình {criteria} tiêu chí của phiếu chấm điểm.", Address.Scorecards.Overview(card));

    /// <summary>The unit whose points are final.</summary>
    public void ScorecardClosed(OrganisationId unit, ScorecardId card, string result) =>
        Add(NoticeKind.Accepted, unit, $"Kết luận điểm: {result}.", Address.Scorecards.Overview(card));

    /// <summary>The body that a proposal came to, from its unit or from who passed it on.</summary>
    public void ProposalSent(OrganisationId body, ProposalGroupId group, string from, string subject) =>
        Add(NoticeKind.Proposed, body, $"{from} gửi kiến nghị: {Short(subject)}", Address.Proposals.Group(group));

    /// <summary>The body's notice of a proposal that was taken back before anybody opened it goes.</summary>
    public Task ProposalTakenBackAsync(OrganisationId body, ProposalGroupId group, CancellationToken cancellationToken)
    {
        var page = Address.Proposals.Group(group);
        return database.Notices.Where(n => n.OrganisationId == body && n.Href == page).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>The unit whose proposal was passed on.</summary>
    public void ProposalPassedOn(OrganisationId unit, ProposalId proposal, string from, string to) =>
        Add(NoticeKind.ProposalAnswered, unit, $"{from} chuyển kiến nghị của đơn vị đến {to}.", Address.Proposals.Overview(proposal));

    /// <summary>The unit whose proposal is considered, with the day of the answer.</summary>
    public void ProposalConsidered(OrganisationId unit, ProposalId proposal, string holder, DateOnly until) =>
        Add(
            NoticeKind.ProposalAnswered, unit, $"{holder} đang xem xét kiến nghị của đơn vị, hẹn trả lời ngày {until.Short()}.",
            Address.Proposals.Overview(proposal));

    /// <summary>The unit whose proposal was answered.</summary>
    /// <param name="state">"Đã giải quyết".</param>
    public void ProposalAnswered(OrganisationId unit, ProposalId proposal, string holder, string state) =>
        Add(NoticeKind.ProposalAnswered, unit, $"{holder} trả lời kiến nghị của đơn vị: {state.InSentence()}.", Address.Proposals.Overview(proposal));

    private static string Short(string text) => text.Length > 200 ? text[..199] + "…" : text;

    private Task SettledAsync(OrganisationId unit, string page, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return database.Notices.Where(n => n.OrganisationId == unit && n.Kind == NoticeKind.HandedOver && n.Href == page && n.SeenAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.SeenAt, now), cancellationToken);
    }

    private static string PageOf(NotifiedUnit unit) => Address.Assignments.Overview(unit.Assignment);

    private void Add(NoticeKind kind, OrganisationId to, string text, string href, Actor? by = null) =>
        database.Notices.Add(new Notice { OrganisationId = to, ByPersonId = by?.PersonId, Kind = kind, Text = text, Href = href, At = clock.GetUtcNow() });

    private Task AddAsync(NoticeKind kind, IReadOnlyCollection<NotifiedUnit> units, string text, CancellationToken cancellationToken) =>
        AddAsync(kind, [.. units.Select(u => (u.Unit, PageOf(u)))], text, cancellationToken);

    // One command whatever the number of units: a province asks 3.000 at once.
    private Task AddAsync(NoticeKind kind, List<(OrganisationId Unit, string Page)> told, string text, CancellationToken cancellationToken)
    {
        var ids = told.Select(_ => Guid.CreateVersion7()).ToArray();
        var (organisations, links) = (told.Select(t => t.Unit.Value).ToArray(), told.Select(t => t.Page).ToArray());
        var (word, now) = (kind.ToString(), clock.GetUtcNow());
        return database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO notices (id, organisation_id, kind, text, href, at)
            SELECT n.id, n.organisation_id, {word}, {text}, n.href, {now}
            FROM unnest({ids}, {organisations}, {links}) AS n (id, organisation_id, href)
            """,
            cancellationToken);
    }
}
