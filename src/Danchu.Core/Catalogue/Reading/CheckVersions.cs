using Danchu.Core.Duties;
using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Outlines;
using Danchu.Core.Registers;
using Danchu.Core.Rubrics;
using Danchu.Core.Rules;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>
/// A key may have several versions, each in its own file. No two files give the same one, and no two versions are valid on the same day: otherwise a
/// round opened that day would not know which to take.
/// </summary>
internal static class CheckVersions
{
    public static void Outlines(IEnumerable<InFile<Outline>> outlines, ErrorList errors) =>
        Check(outlines.Select(o => new Edition(o.File, o.Value.Key, o.Value.Version, o.Value.ValidFrom, o.Value.ValidTo)), errors);

    public static void Forms(IEnumerable<InFile<StatisticalForm>> forms, ErrorList errors) =>
        Check(forms.Select(f => new Edition(f.File, f.Value.Key, f.Value.Version, f.Value.ValidFrom, f.Value.ValidTo)), errors);

    public static void Rubrics(IEnumerable<InFile<Rubric>> rubrics, ErrorList errors) =>
        Check(rubrics.Select(r => new Edition(r.File, r.Value.Key, r.Value.Version, r.Value.ValidFrom, r.Value.ValidTo)), errors);

    public static void Registers(IEnumerable<InFile<Register>> registers, ErrorList errors) =>
        Check(registers.Select(r => new Edition(r.File, r.Value.Key, r.Value.Version, r.Value.ValidFrom, r.Value.ValidTo)), errors);

    public static void Rules(IEnumerable<InFile<ValidationRule>> rules, ErrorList errors) =>
        Check(rules.Select(r => new Edition(r.File, r.Value.Key, r.Value.Version, r.Value.ValidFrom, r.Value.ValidTo) { Line = r.Line }), errors);

    public static void Duties(IEnumerable<InFile<Duty>> duties, ErrorList errors) => Check(
        duties.Select(d => new Edition(d.File, d.Value.Key, d.Value.Version, d.Value.Content.ValidFrom, d.Value.Content.ValidTo) { Line = d.Line }), errors);

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
                    errors.Add(after.File, after.Line, $"“{after.Key}” phiên bản {after.Version} đã có trong tệp {before.File}.");
                }
                else if (before.To is null || before.To >= after.From)
                {
                    errors.Add(
                        after.File, after.Line, $"“{after.Key}” phiên bản {after.Version} bắt đầu khi phiên bản {before.Version} ({before.File}) còn giá trị.");
                }
            }
        }
    }

    private sealed record Edition(string File, string Key, int Version, DateOnly From, DateOnly? To)
    {
        /// <summary>Where it begins, in a file that holds several.</summary>
        public int Line { get; init; } = 1;
    }
}
