using System.Text;
using Danchu.Core.Addresses;
using Danchu.Core.Texts;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Danchu.Core.Help;

/// <summary>A page of the guide.</summary>
/// <param name="Html">Made of the guide alone: nothing that anybody typed.</param>
/// <param name="Anchors">Of its headings, to link to.</param>
public sealed record GuidePage(string Topic, string Title, string Html, IReadOnlyList<string> Anchors);

/// <summary>Hướng dẫn sử dụng: the Markdown pages of docs/huong-dan, carried inside the program. A topic is the name of its file.</summary>
public static class Guide
{
    /// <summary>The page that lists the others.</summary>
    public const string Start = "README";

    private const string Folder = "huong-dan/";
    private const string Extension = ".md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
    private static readonly Lazy<Dictionary<string, GuidePage>> Pages = new(Read);

    public static IReadOnlyCollection<GuidePage> All => Pages.Value.Values;

    public static string HrefOf(string topic, string? heading = null) =>
        topic is Start ? Address.Help.Index(heading) : Address.Help.Overview(topic, heading);

    public static GuidePage? Find(string topic) => Pages.Value.GetValueOrDefault(topic);

    /// <summary>"## 1. Số liệu" is reached at "so-lieu".</summary>
    public static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var letter in SearchText.Of(heading).SkipWhile(c => !char.IsLetter(c)))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                anchor.Append(letter);
            }
            else if (anchor.Length > 0 && anchor[^1] != '-')
            {
                anchor.Append('-');
            }
        }

        return anchor.ToString().TrimEnd('-');
    }

    private static Dictionary<string, GuidePage> Read()
    {
        var assembly = typeof(Guide).Assembly;
        var pages = new Dictionary<string, GuidePage>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var topic = name[Folder.Length..^Extension.Length];
            pages.Add(topic, Render(topic, reader.ReadToEnd()));
        }

        return pages;
    }

    private static GuidePage Render(string topic, string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var title = "";
        List<string> anchors = [];
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var words = string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(l => l.Content.ToString()) ?? []);
            if (heading.Level == 1)
            {
                title = words;
                continue;
            }

            anchors.Add(AnchorOf(words));
            heading.GetAttributes().Id = anchors[^1];
        }

        // "[Người ký](nguoi-ky.md)" leads from file to file in the repository, from page to page here.
        foreach (var link in document.Descendants<LinkInline>().Where(l => l.Url is { } url && url.Contains(Extension, StringComparison.Ordinal)))
        {
            var parts = link.Url!.Split('#');
            link.Url = HrefOf(parts[0][..^Extension.Length], parts.Length > 1 ? parts[1] : null);
        }

        return new(topic, title, document.ToHtml(Pipeline), anchors);
    }
}
