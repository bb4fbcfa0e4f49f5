using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Rubrics;

/// <summary>The content of a rubric, apart from its id, version and owner: copied, compared, measured.</summary>
internal static class RubricContent
{
    /// <summary>The same content as another version or another rubric; what hangs on lists is never changed in place, so it may be shared.</summary>
    public static Rubric Copy(Rubric rubric, string key, int version, OrganisationId? owner)
    {
        var copy = Rubric.Empty(key, version, owner);
        copy.TakeOver(rubric);
        return copy;
    }

    public static string HashOf(Rubric rubric) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Of(rubric), JsonColumn.Options))));

    /// <summary>The part that a file holds.</summary>
    public static object Of(Rubric rubric) => new
    {
        rubric.Key,
        rubric.Version,
        rubric.Name,
        rubric.Title,
        rubric.ForKinds,
        rubric.ValidFrom,
        rubric.ValidTo,
        rubric.LegalBasis,
        rubric.Source,
        rubric.Total,
        rubric.Cap,
        rubric.SelfHeading, rubric.EarlierHeadings, rubric.ReviewHeading, rubric.Criteria, rubric.Classes, rubric.Vetoes, rubric.Quotas,
    };

    /// <summary>What every operation must keep true of a rubric.</summary>
    public static IEnumerable<Refusal> Check(Rubric rubric)
    {
        var lines = rubric.Walk().ToList();
        if (lines.Count > Rubric.CriteriaLimit)
        {
            yield return new Refusal($"Bảng có {lines.Count} dòng tiêu chí, tối đa {Rubric.CriteriaLimit}.");
        }

        if (lines.Exists(line => line.Depth > Rubric.DepthLimit))
        {
            yield return new Refusal($"Tiêu chí lồng nhau quá {Rubric.DepthLimit} cấp.");
        }

        if (rubric.Cap < rubric.Total)
        {
            yield return new Refusal("Điểm cao nhất kể cả điểm thưởng nhỏ hơn tổng điểm.", nameof(RubricHead.Cap));
        }

        if (HeadingFault(rubric) is { } fault)
        {
            yield return new Refusal(fault, nameof(RubricHead.EarlierHeadings));
        }
    }

    /// <returns>Null when the columns of points can stand side by side.</returns>
    public static string? HeadingFault(Rubric rubric)
    {
        if (rubric.EarlierHeadings.Count > Rubric.EarlierLimit)
        {
            return $"Có {rubric.EarlierHeadings.Count} bước thẩm định trước bước cuối, tối đa {Rubric.EarlierLimit}.";
        }

        if (rubric.EarlierHeadings.Find(heading => heading.Length > Rubric.HeadingLimit) is { } wide)
        {
            return $"Tên cột “{ParseBands.Shown(wide)}” dài {wide.Length} ký tự, tối đa {Rubric.HeadingLimit}.";
        }

        var again = rubric.EarlierHeadings.Find(heading => rubric.Headings.Count(h => string.Equals(h, heading, StringComparison.OrdinalIgnoreCase)) > 1);
        return again is null ? null : $"Hai cột điểm cùng tên “{again}”; mỗi bước chấm có tên cột riêng.";
    }

    /// <summary>Each line in short, for history: it shows what was there and what is there now.</summary>
    public static List<string> Outline(Rubric rubric) =>
        [.. rubric.Walk().Select(line => $"{new string('·', line.Depth - 1)}{LintWords.Where(line.Criterion)}: {LintWords.Show(line.Criterion.Points)} điểm")];
}
