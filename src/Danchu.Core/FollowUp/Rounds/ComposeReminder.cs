using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Numbers;
using Danchu.Core.Facts;
using Danchu.Core.Rounds;
using Danchu.Core.Rounds.Corrections;
using Danchu.Documents;
using Danchu.Documents.Forms;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Rounds;

/// <summary>
/// The written reminder (công văn đôn đốc) to the units that are late: which letter asked, by when, and who has not sent. A few are named in
/// the letter, more in a list that goes with it. It takes no number of the book: number and day are written in when the office issues it.
/// </summary>
public sealed class ComposeReminder(DanchuDatabase database)
{
    private const int NamedAtMost = 5;

    /// <param name="round">Issued.</param>
    /// <returns>Null when nobody is late.</returns>
    public async Task<OfficialDocument?> ExecuteAsync(ReportingRound round, DateOnly on, CancellationToken cancellationToken = default)
    {
        var reports = await database.RoundUnits(on).Where(u => u.RoundId == round.Id && u.Status == UnitStatus.Late)
            .InOrder(UnitOrder.Name).Select(u => new { u.OrganisationId, u.Name, u.DueOn }).ToListAsync(cancellationToken);

        // A unit that owes two reports of one letter is named once, by the day that passed first.
        var late = reports.GroupBy(r => r.OrganisationId).Select(owed => new LateUnit(owed.First().Name, owed.Min(r => r.DueOn))).ToList();
        return late.Count == 0 ? null : Compose(round, await DocumentHead.LoadAsync(database, round.IssuerId, round.Line, cancellationToken), late, on);
    }

    /// <summary>A unit that has not sent, with its own due date.</summary>
    internal sealed record LateUnit(string Name, DateOnly DueOn);

    internal static OfficialDocument Compose(ReportingRound round, DocumentHead head, List<LateUnit> late, DateOnly on) => new()
    {
        Title = head.Title(
            TakeNumber.LetterType, number: null, head.Undated(on.Month, on.Year), "đôn đốc gửi " + DefaultLetter.AskedFor(round.Subject),
            head.DraftingUnit(round.DraftingUnit, head.LetterRecipients)),
        Addressees = late.Count <= NamedAtMost ? late.Select(u => u.Name).ToSequence() : ["Các cơ quan, đơn vị có tên trong danh sách kèm theo"],
        Body = Body(round, head.NameInText, late, on).ToSequence(),
        Signature = head.Signature,
        Recipients = head.LetterRecipients,
        Annexes = late.Count <= NamedAtMost ? [] : [ListOf(late, on)],
    };

    private static IEnumerable<Block> Body(ReportingRound round, string issuer, List<LateUnit> late, DateOnly on)
    {
        var few = late.Count <= NamedAtMost;
        yield return new Paragraph(
            $"Thực hiện Công văn số {round.LetterSymbol} {ComposeCorrection.LetterDay(round)} của {issuer} về việc {InSentence.Lowered(round.Subject)}, "
                + $"các cơ quan, đơn vị gửi báo cáo về {issuer} chậm nhất ngày {round.DueOn.Short()}.");
        yield return new Paragraph(
            $"Đến ngày {on.Short()}, đã quá hạn nhưng còn {WriteFigure.Count(late.Count)} đơn vị chưa gửi báo cáo{(few ? ":" : " (có danh sách kèm theo).")}");
        if (few)
        {
            yield return new ListBlock(
                ListMarker.Dash, late.Select((u, i) => new ListItem(Line(u, round.DueOn) + (i == late.Count - 1 ? "." : ";"))).ToSequence());
        }

        // A State organ requires of those below it, the Party's and the Front's ask (as in the real letters of both).
        yield return new Paragraph(round.Line == ReportingLine.State
            ? $"{issuer} yêu cầu Thủ trưởng các cơ quan, đơn vị nêu trên khẩn trương hoàn thành và gửi báo cáo về {issuer} để tổng hợp."
            : $"{issuer} đề nghị các cơ quan, đơn vị nêu trên khẩn trương hoàn thành và gửi báo cáo về {issuer} để tổng hợp.");
    }

    // A unit that was given more time is late by its own due date.
    private static string Line(LateUnit unit, DateOnly dueOn) => unit.DueOn == dueOn ? unit.Name : $"{unit.Name} (hạn gửi {unit.DueOn.Short()})";

    private static Annex ListOf(List<LateUnit> late, DateOnly on) => new()
    {
        Label = "Danh sách",
        Title = "Các cơ quan, đơn vị chưa gửi báo cáo",
        Body =
        [
            new Table
            {
                Columns = [new TableColumn(95), new TableColumn(32, Alignment.Centre), new TableColumn(28, Alignment.Centre)],
                Rows =
                [
                    new TableRow([new TableCell("Cơ quan, đơn vị"), new TableCell("Hạn gửi"), new TableCell("Số ngày quá hạn")]),
                    .. late.Select(u => new TableRow(
                        [new TableCell(u.Name), new TableCell(u.DueOn.Short()), new TableCell(WriteFigure.Count(new DueState(u.DueOn, on).DaysLate))])),
                ],
            }.WithRowNumbers(),
        ],
    };
}
