using Danchu.Core.Files;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>
/// A key may have several versions, each in its own file. No two files give the same one, and no two versions are valid on the same day: otherwise a round opened that day
/// would not know which to take.
/// </summary>
internal static class CheckVersions
{
    public static void Outlines(IEnumerable<OutlineFile> outlines, ErrorList errors) =>
        Check(outlines.Select(outline => new Edition(outline.File, outline.Key, outline.Version, outline.ValidFrom, outline.ValidTo)), errors);

    public static void Forms(IEnumerable<FormFile> forms, ErrorList errors) =>
        Check(forms.Select(form => new Edition(form.File, form.Key, form.Version, form.ValidFrom, form.ValidTo)), errors);

    public static void Rubrics(IEnumerable<RubricFile> rubrics, ErrorList errors) =>
        Check(rubrics.Select(file => new Edition(file.File, file.Rubric.Key, file.Rubric.Version, file.Rubric.ValidFrom, file.Rubric.ValidTo)), errors);

    private static void Check(IEnumerable<Edition> editions, ErrorList errors)
    {
        foreach (var group in editions.GroupBy(edition => edition.Key, StringComparer.Ordinal))
        {
            var ordered = group.OrderBy(edition => edition.Version).ToList();
            for (var index = 1; index < ordered.Count; index++)
            {
                var (before, after) = (ordered[index - 1], ordered[index]);
                if (before.Version == after.Version)
                {
                    errors.Add(after.File, 1, $"“{after.Key}” phiên bản {after.Version} đã có trong tệp {before.File}.");
                }
                else if (before.To is null || before.To >= after.From)
                {
                    errors.Add(after.File, 1, $"“{after.Key}” phiên bản {after.Version} bắt đầu khi phiên bản {before.Version} ({before.File}) còn giá trị.");
                }
            }
        }
    }

    private sealed record Edition(string File, string Key, int Version, DateOnly From, DateOnly? To);
}
