using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Operations;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Rounds;

/// <summary>Checks what was filled in of a round and completes it; used when a round is opened and each time it is edited.</summary>
public sealed class PrepareRound(DanchuDatabase database, PrepareAsks prepareAsks, FindPeriod findPeriod, TimeProvider clock)
{
    public async Task<Outcome<PreparedRound>> ExecuteAsync(RoundPlace place, RoundContent content, CancellationToken cancellationToken = default)
    {
        var refusals = new List<Refusal>();
        var asks = await prepareAsks.ExecuteAsync(place, content, refusals, cancellationToken);
        var subject = EnteredText.Line(refusals, content.Subject, "Trích yếu", ReportingRound.SubjectLimit, nameof(content.Subject));
        var texts = Texts(content, refusals);
        await CheckDueOnAsync(place, content, refusals, cancellationToken);
        if (await database.RefuseEndedAsync(place.IssuerId, clock.Today(), cancellationToken) is { } ended)
        {
            refusals.Add(ended);
        }

        // The period is made only when nothing else is wrong; what is wrong with it is said together with the rest.
        var found = await findPeriod.ExecuteAsync(content.Period, cancellationToken);
        if (found is Outcome<ReportingPeriod>.Refused(var reasons))
        {
            return (List<Refusal>)[.. reasons, .. refusals];
        }

        var period = ((Outcome<ReportingPeriod>.Done)found).Value;
        await CheckPlaceAsync(place, period, refusals, cancellationToken);
        CheckBegin(content, period, refusals);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var prepared = new PreparedRound(
            period, asks, content.DueOn!.Value, subject.Length > 0 ? subject : DefaultLetter.SubjectOf([.. asks.Select(a => a.Outline)], period), texts,
            content.AnnexesByReport);
        return await WithLetterAsync(place, prepared, cancellationToken);
    }

    private static LetterTexts Texts(RoundContent content, List<Refusal> refusals) => new(
        EnteredText.Lines(refusals, content.Letter, "Nội dung công văn", ReportingRound.LetterLimit, nameof(content.Letter)),
        EnteredText.Line(
            refusals, content.DraftingUnit, "Ký hiệu đơn vị soạn thảo", ReportingRound.DraftingUnitLimit, nameof(content.DraftingUnit)),
        EnteredText.Lines(refusals, content.Addressees, "Kính gửi", ReportingRound.AddresseesLimit, nameof(content.Addressees)),
        EnteredText.Lines(refusals, content.Recipients, "Nơi nhận", ReportingRound.RecipientsLimit, nameof(content.Recipients)),
        EnteredText.Lines(refusals, content.Signature, "Chữ ký", ReportingRound.SignatureLimit, nameof(content.Signature)));

    private async Task CheckDueOnAsync(RoundPlace place, RoundContent content, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        var message = content.DueOn is { } dueOn
            ? DueDate.Against("Hạn gửi", dueOn, clock.Today()) ?? await DueDate.AgainstOwnAsync(database, dueOn, place.PassedOnFrom, cancellationToken)
            : "Nhập hạn gửi báo cáo, ví dụ 09/11/2023.";
        if (message is not null)
        {
            refusals.Add(new Refusal(message, nameof(content.DueOn)));
        }
    }

    private static void CheckBegin(RoundContent content, ReportingPeriod period, List<Refusal> refusals)
    {
        var days = content.Asks.Select((ask, index) => (ask.DueOn, Field: PrepareAsks.Field(index, nameof(ask.DueOn))))
            .Prepend((content.DueOn, nameof(content.DueOn)));
        foreach (var (day, field) in days)
        {
            if (DueDate.AgainstPeriod(day, period) is { } early)
            {
                refusals.Add(new Refusal(early, field));
            }
        }
    }

    private async Task CheckPlaceAsync(RoundPlace place, ReportingPeriod period, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (!await database.EligibleUnits(place, period.To).AnyAsync(cancellationToken))
        {
            refusals.Add(new Refusal(
                $"Đơn vị ban hành không có đơn vị cấp dưới nào trên {InSentence.Of(place.Line)} vào ngày {period.To.Short()} (ngày cuối kỳ báo cáo).",
                nameof(DraftRound.Input.Line)));
        }
    }

    private async Task<PreparedRound> WithLetterAsync(RoundPlace place, PreparedRound prepared, CancellationToken cancellationToken)
    {
        if (prepared.Texts.Letter.Length > 0)
        {
            return prepared;
        }

        var issuer = await database.IssuerNameAsync(place.IssuerId, place.Line, cancellationToken);
        var office = await database.StandingOfficeNameAsync(place.IssuerId, place.Line, clock.Today(), cancellationToken);
        return prepared with { Texts = prepared.Texts with { Letter = DefaultLetter.TextOf(prepared, issuer, office, place.Line) } };
    }
}
