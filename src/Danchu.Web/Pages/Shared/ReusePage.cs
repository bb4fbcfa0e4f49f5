using Danchu.Core.Reports.Reuse;

namespace Danchu.Web.Pages.Shared;

/// <summary>What of a report stands elsewhere, for the unit's page and for its superior's.</summary>
/// <param name="Href">The page with the sentences of a section, by its key and page.</param>
public sealed record ReusePage(ShowReuse.View View, Func<string, int, string> Href)
{
    /// <summary>As bars and sentences are coloured.</summary>
    public static string Style(ReuseKind? kind) => kind switch
    {
        ReuseKind.OwnYears => "is-own",
        ReuseKind.Model => "is-model",
        ReuseKind.Gathered => "is-gathered",
        _ => "is-other",
    };

    public static string Label(ShowReuse.SourceRow source) => source.Kind?.Label() ?? "Báo cáo mà bạn không có quyền đọc";

    /// <summary>The parts of a bar that are not empty, in per mille of its width.</summary>
    public static IEnumerable<(string Fill, string Words, int From, int Width)> Parts(ReuseShare share)
    {
        var from = 0;
        foreach (var (fill, words, part) in new[]
        {
            ("url(#r-other)", "báo cáo của đơn vị khác", share.Others), ("url(#r-own)", "báo cáo trước của đơn vị", share.OwnYears),
            ("url(#r-gathered)", "lấy từ cấp dưới, có ghi nguồn", share.Gathered), ("#b9bcc6", "lời của đề cương, câu mẫu", share.Model),
        })
        {
            var width = share.Words == 0 ? 0 : (int)(1000L * part / share.Words);
            if (width > 0)
            {
                yield return (fill, $"{words} {share.Percent(part)} %", from, width);
            }

            from += width;
        }
    }

    /// <summary>"12 % báo cáo của đơn vị khác, 40 % báo cáo trước của đơn vị"; the same in words.</summary>
    public static string Words(ReuseShare share) =>
        Parts(share).Select(part => part.Words).ToList() is { Count: > 0 } parts ? "trùng " + string.Join("; ", parts) : "không trùng lời với báo cáo nào";
}
