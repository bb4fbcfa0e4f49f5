using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Texts;
using Danchu.Documents;
using Danchu.Documents.Forms;

namespace Danchu.Core.Publications.Printing;

/// <summary>
/// Biên bản niêm yết, biên bản kết thúc niêm yết: the record of posting a publication and of the end of its posting, in the State form. No form of the law
/// exists; it says what Điều 13 asks for: what, where, from when until when. What people were there and said is written in by hand.
/// </summary>
public sealed class PrintPosting(DanchuDatabase database, DocumentForms forms, TimeProvider clock)
{
    // With gaps, so that a line may break within them.
    private const string ByHand = "…… …… …… …… ……";

    /// <param name="end">The record of the end.</param>
    /// <returns>Absent for what was never published.</returns>
    public async Task<Outcome<WordFile>> ReadAsync(Actor actor, PublicationId id, bool end, CancellationToken cancellationToken = default)
    {
        var opened = await database.OpenPublicationAsync(actor, id, clock.Today(), cancellationToken);
        if (opened is not Outcome<Publication>.Done(var publication))
        {
            return opened.NotDoneAs<WordFile>();
        }

        if (publication is not { Number: { } number, Published: [var version, ..] })
        {
            return Denial.Absent;
        }

        var head = await DocumentHead.LoadAsync(database, publication.OrganisationId, ReportingLine.State, cancellationToken);
        var document = Compose(head, publication, version, end, clock.Today());
        var name = string.Create(CultureInfo.InvariantCulture, $"bien-ban-{(end ? "ket-thuc-niem-yet" : "niem-yet")}-{number:00}.docx");
        return new WordFile(name, WordFile.Write(document, forms.Choose(ReportingLine.State, clock.Today())));
    }

    internal static OfficialDocument Compose(DocumentHead head, Publication publication, PublicationVersion version, bool end, DateOnly today) => new()
    {
        Title = head.Title("BB", number: null, head.Undated(today.Month, today.Year), $"{(end ? "Kết thúc niêm yết" : "Niêm yết")} công khai “{version.Title}”")
            with { TypeName = "Biên bản" },
        Grounds = [new Paragraph("Căn cứ Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15 ngày 10 tháng 11 năm 2022")],
        Body = [.. Opening(head, publication), .. What(publication, version), .. end ? Ending(publication, version) : Posting(version), .. Closing()],
        Signature = head.Signature,
    };

    private static IEnumerable<Block> Opening(DocumentHead head, Publication publication)
    {
        yield return new Paragraph("Hôm nay, vào hồi …… giờ …… phút, ngày …… tháng …… năm ……, chúng tôi gồm:");
        yield return new ListBlock(
            ListMarker.Number,
            [
                new ListItem($"Ông (bà) {ByHand}, chức vụ: {ByHand}, đại diện {head.NameInText};"),
                new ListItem($"Ông (bà) {ByHand}, chức vụ: {ByHand};"),
                new ListItem(IsInside(publication) ? $"Ông (bà) {ByHand}, đại diện Công đoàn." : $"Ông (bà) {ByHand}, đại diện thôn, tổ dân phố {ByHand}."),
            ]);
    }

    private static IEnumerable<Block> What(Publication publication, PublicationVersion version)
    {
        yield return new Heading(1, 1, "Nội dung niêm yết");
        List<string> lines =
        [
            $"Tên nội dung: {version.Title} (số {WriteFigure.Count(publication.Number!.Value)} {Where(publication)}, bản {version.Number})",
            $"Thuộc {publication.Kind.ItemLabel().InSentence()}: {version.ItemName}",
            $"Hình thức công khai: {string.Join("; ", version.Forms.Select(form => form.Label()))}",
            $"Nơi niêm yết: {(version.Places.Length > 0 ? version.Places.Replace("\n", "; ", StringComparison.Ordinal) : ByHand)}",
            $"Số tệp, tài liệu kèm theo: {version.Files.Count:00}",
        ];
        yield return new ListBlock(ListMarker.Dash, lines.Select((line, at) => new ListItem(line + (at == lines.Count - 1 ? "." : ";"))).ToSequence());
    }

    private static IEnumerable<Block> Posting(PublicationVersion version)
    {
        yield return new Heading(1, 2, "Thời gian niêm yết");
        yield return new Paragraph(version.PostedUntil is { } until
            ? $"Niêm yết liên tục từ ngày {version.PostedFrom.Short()} đến hết ngày {until.Short()} ({Length(version.PostedFrom, until)} ngày, không tính ngày "
                + $"bắt đầu){(version.SectorRule.Length > 0 ? $", theo {version.SectorRule}" : "")}."
            : $"Niêm yết thường xuyên từ ngày {version.PostedFrom.Short()}, cập nhật khi có thay đổi.");
    }

    private static IEnumerable<Block> Ending(Publication publication, PublicationVersion version)
    {
        yield return new Heading(1, 2, "Kết thúc niêm yết");
        var last = publication.TakenDownAt is { } down ? VietnamTime.DayOf(down) : version.PostedUntil;
        yield return new Paragraph(last is { } day
            ? $"Đã niêm yết liên tục từ ngày {version.PostedFrom.Short()} đến hết ngày {day.Short()} ({Length(version.PostedFrom, day)} ngày, không tính ngày "
                + "bắt đầu)."
            : $"Đã niêm yết liên tục từ ngày {version.PostedFrom.Short()} đến hết ngày {ByHand}.");
        if (publication.TakenDownAt is not null)
        {
            yield return new Paragraph($"Lý do gỡ: {publication.TakenDownReason}.");
        }

        yield return new Paragraph($"Ý kiến, kiến nghị, phản ánh của {Whose(publication)} trong thời gian niêm yết: {ByHand}{ByHand}{ByHand}");
    }

    private static IEnumerable<Block> Closing()
    {
        yield return new Paragraph(
            "Biên bản lập xong vào hồi …… giờ …… phút cùng ngày, thành …… bản có giá trị như nhau, đã đọc cho những người có tên nêu trên cùng nghe, nhất trí "
            + "và ký tên.");
        yield return new Paragraph($"Những người tham gia ký, ghi rõ họ tên: 1. {ByHand}; 2. {ByHand}; 3. {ByHand}");
    }

    private static bool IsInside(Publication publication) => publication.Audience == PublicationAudience.Unit;

    private static string Where(Publication publication) => IsInside(publication) ? "trong nội bộ" : "trên trang công khai";

    private static string Whose(Publication publication) => IsInside(publication) ? "cán bộ, công chức, viên chức, người lao động" : "Nhân dân";

    private static string Length(DateOnly from, DateOnly until) => (until.DayNumber - from.DayNumber).ToString("00", CultureInfo.InvariantCulture);
}
