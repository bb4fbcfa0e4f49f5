using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Head;
using Danchu.Core.Documents.Printing;
using Danchu.Core.Facts;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Documents.Forms;

namespace Danchu.Core.Publications.Printing;

/// <summary>A list of publications for the notice board, as a table in the legal form. What was taken down stands by its number alone.</summary>
/// <param name="Name">What is listed is called so: "Danh sách".</param>
/// <param name="ItemHeading">Over the items of the law that they belong to.</param>
/// <param name="None">Said where nothing is listed.</param>
internal sealed record PublicationTable(string Name, string Title, string Span, string ItemHeading, string Note, string None)
{
    private (string Heading, double Width)[] Columns =>
    [
        ("Số thứ tự", 14), ("Nội dung công khai", 76), (ItemHeading, 55), ("Hình thức, nơi công khai", 62), ("Từ ngày", 25), ("Đến ngày", 25),
    ];

    public async Task<byte[]> WriteAsync(
        DanchuDatabase database, DocumentForms forms, OrganisationId unit, IEnumerable<Publication> publications, DateOnly today,
        CancellationToken cancellationToken)
    {
        var rows = publications.Select((publication, at) => Row(publication, at + 1)).ToList();
        var table = new PrintedTable(
            Title, Span, [.. Columns.Select(c => new PrintedColumn(c.Width))], HeadingCell.Shared([.. Columns.Select(c => c.Heading)]), rows)
        {
            Note = Note,
            Remarks = [rows.Count == 0 ? None : $"{Name} có {WriteFigure.Count(rows.Count)} nội dung."],
        };
        var head = await DocumentHead.LoadAsync(database, unit, ReportingLine.State, cancellationToken);
        return WordFile.Write(ComposePrinted.Of(table, head, today), forms.Choose(ReportingLine.State, today));
    }

    /// <summary>The last day on which it stands; null where it stands always.</summary>
    public static DateOnly? LastDay(Publication publication) =>
        publication.TakenDownAt is { } down ? VietnamTime.DayOf(down) : publication.Published[0].PostedUntil;

    private static object?[] Row(Publication publication, int at)
    {
        var newest = publication.Published[0];
        var what = publication.TakenDownAt is { } down ? $"Nội dung số {publication.Number} (đã gỡ ngày {VietnamTime.DayOf(down).Short()})" : newest.Title;
        var where = string.Join("; ", newest.Forms.Select(form => form.Label()))
            + (newest.Places.Length > 0 ? $" ({newest.Places.Replace("\n", "; ", StringComparison.Ordinal)})" : "");
        return
        [
            at.ToString(CultureInfo.InvariantCulture), what, newest.ItemName, where, newest.PostedFrom,
            LastDay(publication) is { } last ? last : "thường xuyên",
        ];
    }
}
