using Danchu.Core.Texts;

namespace Danchu.Core.Outlines;

/// <summary>What in an outline contradicts itself or leaves a writer alone. It is shown, and may be asked for all the same.</summary>
public static class LintOutline
{
    public static IReadOnlyList<LintRemark> Of(Outline outline) =>
    [
        .. outline.Sections.Count == 0 ? [new LintRemark(null, "Đề cương chưa có mục nào nên chưa dùng được trong đợt báo cáo.")] : (LintRemark[])[],
        .. Numbers(outline.Sections),
        .. outline.Walk().SelectMany(entry => OfSection(entry.Section)),
    ];

    private static IEnumerable<LintRemark> Numbers(List<OutlineSection> siblings)
    {
        var last = (OutlineSection?)null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in siblings)
        {
            if (!seen.Add(section.Number))
            {
                yield return new LintRemark(section.Key, $"số {section.Number} đã dùng cho một mục cùng cấp đứng trên.");
            }
            else if (last is not null && Ordinal.Of(last.Number) is { } before && Ordinal.Of(section.Number) is { } here && here != before + 1)
            {
                yield return new LintRemark(section.Key, $"sau {last.Number} là {section.Number}, đáng lẽ là {Ordinal.Next(last.Number)}.");
            }

            last = section;
            foreach (var remark in Numbers(section.Children))
            {
                yield return remark;
            }
        }
    }

    private static IEnumerable<LintRemark> OfSection(OutlineSection section)
    {
        if (section is { Writes: true, Guidance.Length: 0, Items.Count: 0 })
        {
            yield return new LintRemark(section.Key, "chưa có hướng dẫn hay ý cần nêu, người viết không biết viết gì.");
        }

        if (!section.Writes && section.Items.Count > 0)
        {
            yield return new LintRemark(section.Key, "có ý cần nêu nhưng không viết lời ở mục này, nên không ai đánh dấu được.");
        }

        if (string.Equals(section.Heading, SectionTree.NewHeading, StringComparison.Ordinal))
        {
            yield return new LintRemark(section.Key, "chưa đặt tên mục.");
        }
    }
}
