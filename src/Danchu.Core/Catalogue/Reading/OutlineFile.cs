namespace Danchu.Core.Catalogue.Reading;

/// <summary>Đề cương báo cáo: one file of outlines/. A version in use never changes, so <see cref="ContentHash"/> tells a changed file from the loaded one.</summary>
public sealed record OutlineFile(
    string File,
    string ContentHash,
    string Key,
    int Version,
    string Name,
    string DocumentType,
    string Subject,
    string Line,
    IReadOnlyList<string> ForKinds,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    string Source,
    IReadOnlyList<OutlineSectionEntry> Sections)
{
    /// <summary>All sections in reading order, each with its depth (0 for the Roman numbered ones).</summary>
    public IEnumerable<(OutlineSectionEntry Section, int Depth)> Flat() => Flat(Sections, 0);

    private static IEnumerable<(OutlineSectionEntry Section, int Depth)> Flat(IReadOnlyList<OutlineSectionEntry> sections, int depth) =>
        sections.SelectMany(section => Flat(section.Children, depth + 1).Prepend((section, depth)));
}

/// <param name="Writes">False for a pure container: nobody writes between its heading and its first child.</param>
/// <param name="ForKinds">Empty: everybody the outline is for.</param>
/// <param name="Indicators">Figures that belong in this section, offered to the writer.</param>
/// <param name="Gathers">Keys of sections in subordinates' outlines that speak of the same matter, beside those with the same key.</param>
public sealed record OutlineSectionEntry(
    string Key,
    string Number,
    string Heading,
    string Guidance,
    bool Writes,
    IReadOnlyList<string> ForKinds,
    IReadOnlyList<string> Indicators,
    IReadOnlyList<string> Gathers,
    IReadOnlyList<OutlineSectionEntry> Children,
    int SourceLine);
