using Danchu.Checking;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Findings;

/// <summary>
/// Giải trình: the clerk says why a finding is right all the same. Possible in every section of a draft, also in one that a return did not
/// open: what cannot be mended can be answered. An empty reason takes an earlier one back.
/// </summary>
[Named("Giải trình phát hiện của phần kiểm tra")]
public sealed class AnswerFindings(
    DanchuDatabase database, LoadReport loadReport, ComposeReport compose, CheckReport check, MakeChange makeChange, TimeProvider clock)
{
    /// <summary>Why a finding may stand; an empty text withdraws the reason.</summary>
    public sealed record Reason(string Fingerprint, string? Text);

    public sealed record Input(AssignmentId AssignmentId, IReadOnlyList<Reason> Reasons);

    /// <returns>How many errors are still neither mended nor answered.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => AnswerAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<int>> AnswerAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        if (file.Refuse(ReportDeed.AnswerFindings) is { } refusal)
        {
            return refusal;
        }

        var findings = (await check.ReadAsync(file, await compose.ReadOwnWordsAsync(file, cancellationToken), cancellationToken: cancellationToken)).All
            .Where(f => f.MayBeAnswered).ToDictionary(f => f.Fingerprint, StringComparer.Ordinal);
        List<Refusal> refusals = [];
        var reasons = input.Reasons.DistinctBy(r => r.Fingerprint, StringComparer.Ordinal)
            .Select(r => r with { Text = EnteredText.Lines(refusals, r.Text, "Lý do", FindingAnswer.ReasonLimit, r.Fingerprint) })
            .Where(r => findings.ContainsKey(r.Fingerprint) || r.Text!.Length > 0).ToList();
        refusals.AddRange(reasons.Where(r => !findings.ContainsKey(r.Fingerprint)).Select(_ =>
            new Refusal("Một câu đã thay đổi sau khi mở trang này nên lý do ghi cho câu đó không còn chỗ gắn. Hãy xem lại danh sách dưới đây.")));
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await KeepAsync(change, actor, file, findings, reasons, cancellationToken);
        var given = reasons.ToDictionary(r => r.Fingerprint, r => r.Text!.Length > 0, StringComparer.Ordinal);
        return findings.Values.Count(f => f.Finding.Severity == Severity.Error && !given.GetValueOrDefault(f.Fingerprint, f.Answer is not null));
    }

    private async Task KeepAsync(
        Change change, Actor actor, OpenedReport file, Dictionary<string, ReportFinding> findings, List<Reason> reasons, CancellationToken cancellationToken)
    {
        var kept = await database.FindingAnswers.Where(a => a.ReportId == file.Report.Id)
            .ToDictionaryAsync(a => a.Fingerprint, StringComparer.Ordinal, cancellationToken);
        var changed = reasons.Where(r => !string.Equals(r.Text, kept.GetValueOrDefault(r.Fingerprint)?.Reason ?? "", StringComparison.Ordinal)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var before = changed.Where(r => kept.ContainsKey(r.Fingerprint)).Select(r => new { kept[r.Fingerprint].Quote, kept[r.Fingerprint].Reason }).ToList();
        foreach (var reason in changed)
        {
            Keep(actor, file, findings[reason.Fingerprint], kept.GetValueOrDefault(reason.Fingerprint), reason.Text!);
        }

        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value),
            before.Count > 0 ? new { Answers = before } : null,
            new { Answers = changed.Where(r => r.Text!.Length > 0).Select(r => new { Quote = findings[r.Fingerprint].Sentence.Text, Reason = r.Text }) });
    }

    private void Keep(Actor actor, OpenedReport file, ReportFinding finding, FindingAnswer? answer, string reason)
    {
        if (answer is not null && reason.Length == 0)
        {
            database.FindingAnswers.Remove(answer);
        }
        else if (answer is not null)
        {
            (answer.Reason, answer.AnsweredBy, answer.AnsweredAt) = (reason, actor.PersonId, clock.GetUtcNow());
        }
        else
        {
            database.FindingAnswers.Add(new FindingAnswer
            {
                ReportId = file.Report.Id, Code = finding.Finding.Code, Fingerprint = finding.Fingerprint, Quote = finding.Sentence.Text,
                Message = finding.Message, Reason = reason, AnsweredBy = actor.PersonId, AnsweredAt = clock.GetUtcNow(),
            });
        }
    }
}
