using Danchu.Core.Outlines;

namespace Danchu.Web.Pages.Outlines;

/// <summary>One section on the page that edits them, with what its place lets it do.</summary>
/// <param name="Typed">What stands in its fields: as stored, or as it was sent and refused.</param>
/// <param name="IsOpen">Its guidance and figures are shown: one of these fields is wrong, or it is new.</param>
public sealed record SectionRow(OutlineSection Stored, SectionDraft Typed, int Depth, bool IsFirst, bool IsLast, bool IsOpen)
{
    public string Key => Stored.Key;

    /// <summary>For who hears the page: which section a field belongs to.</summary>
    public string Name => $"mục {Stored.Number} {(Stored.Heading.Length > 40 ? Stored.Heading[..40] + "…" : Stored.Heading)}";

    public string Summary => string.Join(
        " · ",
        new[]
        {
            Stored.Guidance.Length > 0 ? "hướng dẫn" : "",
            Stored.Items.Count > 0 ? $"{Stored.Items.Count.Show()} ý cần nêu" : "",
            Stored.Indicators.Count > 0 ? $"{Stored.Indicators.Count.Show()} chỉ tiêu" : "",
        }.Where(part => part.Length > 0)
            .DefaultIfEmpty(Stored.Children.Count > 0 ? "gồm các mục ở dưới" : "chưa có hướng dẫn, ý cần nêu, chỉ tiêu"));
}

/// <summary>A section beside the page it stands on, which knows what is wrong with its fields.</summary>
public sealed record SectionOnPage(EditModel Page, SectionRow Row);
