using Danchu.Core.Access;
using Danchu.Core.Accounts.SecondFactors;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Notices;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reports.Findings;
using Danchu.Core.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Ký và gửi: another person than the one who handed it over, and no creature of theirs, reads the document and signs. Number and symbol come from the
/// unit's book; bytes, hash and figures are frozen and the report is at the superior's.
/// </summary>
[Named("Ký và gửi báo cáo")]
public sealed class SignReport(
    DanchuDatabase database, LoadReport loadReport, ComposeReport compose, CheckReport check, SeparateHands hands, TakeNumber takeNumber,
    ProveFigures proveFigures, ConfirmByCode confirm, MakeChange makeChange, Notify notify, KnownTime knownTime, GoWithReport goWith,
    TimeProvider clock)
{
    private const int LineLimit = 200;
    private const int LinesLimit = 12;

    /// <param name="Digest">Hash of the draft the signer read (<see cref="ComposedReport.Freeze"/>): what changed since is not signed unseen.</param>
    /// <param name="SignedOn">The date on the document; not after today, not before the round was issued.</param>
    public sealed record Input(
        AssignmentId AssignmentId, string Digest, DateOnly SignedOn, string? SignerName, IReadOnlyList<string> SignatureLines, IReadOnlyList<string> Recipients)
    {
        /// <summary>Of the reasons the signer read with it (<see cref="ReportFindings.AnswersDigest"/>), where they were shown.</summary>
        public string? Answers { get; init; }

        /// <summary>Of the signer's authenticator app, where the signer has one.</summary>
        public string? Code { get; init; }

        /// <summary>The signer says that the day is right, where the clock is doubtful.</summary>
        public bool DayConfirmed { get; init; }
    }

    /// <returns>The symbol of the signed report.</returns>
    public Task<Outcome<string>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        confirm.ExecuteAsync(actor, input.Code, cancellationToken).ThenAsync(_ => makeChange.ExecuteAsync(
            this,
            actor,
            change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Signs, cancellationToken)
                .ThenAsync(file => SignAsync(change, actor, file, input, cancellationToken)),
            cancellationToken));

    private async Task<Outcome<string>> SignAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var clean = input with
        {
            SignerName = InputText.Line(input.SignerName),
            SignatureLines = Lines(input.SignatureLines),
            Recipients = Lines(input.Recipients),
        };
        await database.LockFiguresAsync(file.Organisation.Id, file.Period.Id, cancellationToken);
        var refusals = Refuse(actor, file, clean).ToList();
        if (await hands.RefuseAsync(actor, file, cancellationToken) is { } oneHand)
        {
            refusals.Add(oneHand);
        }

        var draft = await compose.ReadAsync(file, cancellationToken);
        if (refusals.Count == 0 && !string.Equals(draft.Freeze().Hash, input.Digest, StringComparison.Ordinal))
        {
            refusals.Add(new Refusal("Văn bản hoặc số liệu đã thay đổi sau khi bạn mở trang này. Hãy đọc lại bản dưới đây rồi ký.", nameof(Input.Digest)));
        }

        refusals.AddRange(draft.Problems.Select(p => new Refusal(p.Message)));
        var findings = await check.ReadAsync(file, draft, clean.SignedOn, cancellationToken);
        refusals.AddRange(RefuseUnanswered.In(findings, "Hãy chuyển lại người soạn để sửa hoặc ghi lý do."));
        if (input.Answers is { } read && !string.Equals(read, findings.AnswersDigest, StringComparison.Ordinal))
        {
            refusals.Add(new Refusal("Lý do giải trình đã thay đổi sau khi bạn mở trang này. Hãy đọc lại rồi ký.", nameof(Input.Answers)));
        }

        if (refusals.Count == 0
            && await knownTime.AskAsync(actor, file.Period.From, input.DayConfirmed, nameof(Input.DayConfirmed), cancellationToken) is { } doubt)
        {
            refusals.Add(doubt);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        await FreezeAsync(actor, file, draft, clean, cancellationToken);
        await KeepAnswersAsync(file.Report.Id, findings, cancellationToken);
        await change.SaveAsync(cancellationToken);
        await goWith(change, actor, file, cancellationToken);
        await notify.SettledAsync(new NotifiedUnit(file.Organisation.Id, file.Assignment.Id), cancellationToken);
        Notify(change, file, findings, await database.BasisHashAsync(file.Report.Id, cancellationToken));
        return file.Report.Symbol;
    }

    private static List<string> Lines(IReadOnlyList<string> lines) => [.. lines.Select(InputText.Line).Where(line => line.Length > 0)];

    private IEnumerable<Refusal> Refuse(Actor actor, OpenedReport file, Input input)
    {
        foreach (var refusal in ReportLifecycle.RefuseSigning(file.Report.State, file.Round.State, file.Report.HandedOverBy == actor.PersonId))
        {
            yield return refusal;
        }

        if (file.Letterhead is null)
        {
            yield return new Refusal(
                "Chưa có thông tin ban hành văn bản của đơn vị (tên cơ quan, ký hiệu, nơi nhận): đề nghị người quản trị nhập ở trang Đơn vị.");
        }

        if (input.SignedOn > clock.Today())
        {
            yield return new Refusal("Ngày ký không được sau hôm nay.", nameof(Input.SignedOn));
        }

        if (file.Round.IssuedAt is { } issued && input.SignedOn < VietnamTime.DayOf(issued))
        {
            yield return new Refusal("Ngày ký không được trước ngày ban hành yêu cầu báo cáo.", nameof(Input.SignedOn));
        }

        if (input.SignerName is not { Length: > 0 and <= LineLimit })
        {
            yield return new Refusal($"Hãy ghi họ tên người ký (tối đa {LineLimit} ký tự).", nameof(Input.SignerName));
        }

        if (input.SignatureLines.Count is 0 or > LinesLimit || input.SignatureLines.Any(l => l.Length > LineLimit))
        {
            yield return new Refusal($"Phần ký có từ 1 đến {LinesLimit} dòng, mỗi dòng tối đa {LineLimit} ký tự.", nameof(Input.SignatureLines));
        }

        if (input.Recipients.Count is 0 or > 40 || input.Recipients.Any(l => l.Length > LineLimit))
        {
            yield return new Refusal($"Nơi nhận có từ 1 đến 40 dòng, mỗi dòng tối đa {LineLimit} ký tự.", nameof(Input.Recipients));
        }
    }

    private async Task FreezeAsync(Actor actor, OpenedReport file, ComposedReport draft, Input input, CancellationToken cancellationToken)
    {
        var report = file.Report;
        var number = await takeNumber.ExecuteAsync(
            file.Organisation.Id, file.Round.Line, file.Outline.DocumentType, file.Letterhead!.Symbol, input.SignedOn, cancellationToken: cancellationToken);
        (report.BookNumber, report.Symbol) = (number.Number, number.ToString());
        report.SignedOn = input.SignedOn;
        report.SignedBy = actor.PersonId;
        report.AccountName = actor.Name;
        report.AccountUserName = await database.Users.Where(p => p.Id == actor.PersonId).Select(p => p.UserName).FirstOrDefaultAsync(cancellationToken) ?? "";
        report.SignerName = input.SignerName!;
        report.SignatureLines = [.. input.SignatureLines];
        report.Recipients = [.. input.Recipients];
        var document = compose.Sign(file, draft).Freeze();
        report.FrozenFigures = await proveFigures.ReadAsync(file, draft.Figures.Used, cancellationToken);
        report.DocumentHash = document.Hash;
        report.State = ReportState.Sent;
        report.SentAt = clock.GetUtcNow();
        file.Assignment.FirstSentAt ??= report.SentAt;
        database.ReportDocuments.Add(new ReportDocument { ReportId = report.Id, Content = document.Content });
    }

    // What a later edit made groundless is not signed with the rest.
    private Task<int> KeepAnswersAsync(ReportId report, ReportFindings findings, CancellationToken cancellationToken)
    {
        var living = findings.Answered.Select(f => f.Fingerprint).ToList();
        return database.FindingAnswers.Where(a => a.ReportId == report && !living.Contains(a.Fingerprint)).ExecuteDeleteAsync(cancellationToken);
    }

    private void Notify(Change change, OpenedReport file, ReportFindings findings, string basisHash)
    {
        notify.ReportSent(file.Superior.Id, file.Report.Id, file.Organisation.Name, file.Report.Symbol, file.Assignment.Subject);
        change.Record(
            file.Organisation.Id, ("report", file.Report.Id.Value),
            new { State = ReportState.HandedOver },
            new
            {
                State = ReportState.Sent, file.Report.Symbol, file.Report.SignedOn, file.Report.SignerName,
                Account = SigningAccount.Of(file.Report)?.Words, file.Report.DocumentHash, BasisHash = basisHash,
                Answers = findings.Answered.Select(f => new { Quote = f.Sentence.Text, f.Answer!.Reason }),
            });
    }
}
