using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Danchu.Core.Markup;
using Danchu.Documents;
using Danchu.Tests.Markup;
using Danchu.Tests.Support;
using Microsoft.Playwright;

namespace Danchu.Tests.Browser.Editor;

/// <summary>
/// The editor of a section and the server read one language: the script as it is served, held against <see cref="MarkupToBlocks"/> over thousands of texts.
/// </summary>
public sealed partial class LanguageTests(WebSite site, BrowserFixture browser) : IClassFixture<WebSite>
{
    private const int Many = 4_000;

    // Emphasis beside each mark that people type.
    private const string Beside = "!\"#$%&'()*+,-./:;<=>@[\\]^_`{|}~“”‘’«»…–—−†‡•§°²½€©×·\u00a0\u2009\u3000。\ua0a0ở5";

    private static readonly string[] Emphasised =
        ["a*?b*", "*a?*b", "**a*?", "?*a*?", "_a_?b", "a?_b_", "a_?b_", "__a_?", "**a?**b", "*?a*", "a**?b?**c", "*a?*", "\\?*a*", "*a *?b*"];

    private const string Opened = """
        async (texts) => {
            const editor = await import("/editor.js");
            return JSON.stringify(texts.map((text) => {
                const sources = new editor.Sources();
                const { doc } = editor.stateOf(text, sources);
                const rest = new editor.Sources();
                const kept = doc.content.content.some((block) => ["source", "table"].includes(block.type.name));
                return { saved: sources.save(doc), lines: editor.describe(doc), anew: rest.save(doc), kept };
            }));
        }
        """;

    // What people do to a text in any order: type, delete, set bold and italic, break paragraphs, put in figures and footnotes.
    private const string Changed = """
        async ([texts, pieces]) => {
            const editor = await import("/editor.js");
            return JSON.stringify(texts.map((text, number) => {
                let seed = number + 1;
                const next = (most) => (seed = (seed * 48271) % 2147483647) % most;
                const sources = new editor.Sources();
                let state = editor.stateOf(text, sources);
                const places = () => {
                    const all = [];
                    state.doc.descendants((node, pos) => {
                        if (node.isTextblock && node.type.name === "paragraph") {
                            for (let i = 0; i <= node.content.size; i++) {
                                const place = state.doc.resolve(pos + 1 + i);
                                if (place.parent === node && !/^[\udc00-\udfff]/.test(place.nodeAfter?.text ?? "")) { all.push(place.pos); }
                            }
                        }
                    });
                    return all;
                };
                for (let left = 1 + next(6); left > 0; left--) {
                    const all = places();
                    if (all.length === 0) { break; }
                    const [a, b] = [all[next(all.length)], all[next(all.length)]];
                    const [from, to] = [Math.min(a, b), Math.max(a, b)];
                    const { tr, schema } = state;
                    switch (next(8)) {
                        case 0: tr.delete(from, all.find((place) => place > from + next(8)) ?? from); break;
                        case 1: tr.addMark(from, to, schema.marks.strong.create()); break;
                        case 2: tr.addMark(from, to, schema.marks.em.create()); break;
                        case 3: tr.removeMark(from, to); break;
                        case 4: tr.split(from, tr.doc.resolve(from).node(-1).type.name === "item" ? 2 : 1); break;
                        case 5: tr.insert(from, schema.nodes.footnote.create(null, [
                            schema.text(pieces[next(pieces.length)] + "ghi"), schema.nodes.line.create(),
                            schema.nodes.figure.create({ inner: "hop@xa" })])); break;
                        case 6: tr.insert(from, schema.nodes.figure.create({ inner: "ngay-cong|+-" })); break;
                        default: tr.insertText(pieces[next(pieces.length)], from);
                    }
                    state = state.apply(tr);
                }
                state.doc.check();
                return { saved: sources.save(state.doc), lines: editor.describe(state.doc), anew: "", kept: false };
            }));
        }
        """;

    /// <summary>Opening any text and saving it changes no byte; the editor shows what the server reads; written anew it says the same.</summary>
    [Fact]
    public async Task AnyText_OpenedAndSaved_StaysAsItWasAndIsReadAlike()
    {
        List<string> texts =
        [
            .. Enumerable.Range(0, Many).Select(GeneratedMarkup.From), .. Enumerable.Range(0, Many).Select(GeneratedMarkup.HostileText),
            .. Beside.SelectMany(_ => Emphasised, (beside, text) => text.Replace('?', beside)),
        ];

        var read = await RunAsync(Opened, texts);

        for (var i = 0; i < texts.Count; i++)
        {
            read[i].Saved.ShouldBe(texts[i], $"text {i}");
            Expanded(read[i].Lines).ShouldBe(Described(texts[i]), $"text {i}\n{texts[i]}");
            if (!read[i].Kept)
            {
                Described(read[i].Anew).ShouldBe(Described(texts[i]), $"text {i}, written anew\n{texts[i]}\n---\n{read[i].Anew}");
            }
        }

        read.Take(Many).ShouldAllBe(opening => !opening.Kept);
    }

    /// <summary>Whatever is done to a text in the editor, the server reads from what it saves what the editor showed.</summary>
    [Fact]
    public async Task AnyText_ChangedInTheEditor_IsReadByTheServerAsItWasShown()
    {
        List<string> texts = [.. Enumerable.Range(0, Many).Select(GeneratedMarkup.From), .. Enumerable.Range(0, Many).Select(GeneratedMarkup.HostileText)];
        texts.RemoveAll(text => text.Contains("{{", StringComparison.Ordinal) && text.Contains('\\'));

        var read = await RunAsync(Changed, new object[] { texts, GeneratedMarkup.HostilePieces });

        var without = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var (said, shown) = (Described(read[i].Saved), Expanded(read[i].Lines));
            said.ConvertAll(WithoutEmphasis).ShouldBe(shown.ConvertAll(WithoutEmphasis), $"text {i}\n{texts[i]}\n---\n{read[i].Saved}");
            without += said.SequenceEqual(shown) ? 0 : 1;
        }

        // CommonMark has no way to write emphasis that ends in the middle of a word beside a figure: then that alone is left out.
        without.ShouldBeLessThan(texts.Count / 50);
    }

    private sealed record Opening(string Saved, Line[] Lines, string Anew, bool Kept);

    private sealed record Line(string? Mark, string? Says, string? Source);

    private async Task<Opening[]> RunAsync(string script, object argument)
    {
        await using var window = await browser.OpenAsync(site.Address, BrowserView.Desktop);
        await window.Page.GotoAsync("/sign-in");
        return JsonSerializer.Deserialize<Opening[]>(await window.Page.EvaluateAsync<string>(script, argument), JsonSerializerOptions.Web)!;
    }

    private static List<string> Expanded(IEnumerable<Line> lines) =>
        [.. lines.SelectMany(line => line.Source is { } source ? Described(source) : WithNotes(line.Says!) is { Length: > 0 } says ? [line.Mark + says] : [])];

    // A footnote that the editor keeps as it was typed says what the server reads in it.
    private static string WithNotes(string says) => KeptNote().Replace(
        says, note => string.Concat(Blocks($"^[{note.Groups["words"].Value}]").OfType<Paragraph>().Select(paragraph => Says(paragraph.Content))));

    private static List<string> Described(string markup) => [.. Blocks(markup).SelectMany(Described)];

    private static IEnumerable<string> Described(Block block) => block switch
    {
        Paragraph paragraph => Says(paragraph.Content) is { Length: > 0 } says ? ["¶" + says] : [],
        ListBlock list => Described(list, 1),
        _ => ["?"],
    };

    private static IEnumerable<string> Described(ListBlock list, int depth) => list.Items.SelectMany(item =>
        (Says(item.Content) is { Length: > 0 } says ? new[] { new string(list.Marker == ListMarker.Plus ? '+' : '-', depth) + says } : [])
            .Concat(item.Inner is { } inner ? Described(inner, depth + 1) : []));

    private static List<Block> Blocks(string markup) =>
        new MarkupToBlocks(inner => new ResolvedToken($"\u0001{LineEnd().Replace(inner.Trim(), " ")}\u0002", null, inner), _ => { }).Convert(markup);

    private static string Says(Sequence<Inline> content)
    {
        var says = new StringBuilder();
        foreach (var inline in content)
        {
            says.Append(inline switch
            {
                Run run when run.Text.StartsWith('\u0001') => $"\u0001{Sign(run.Style)}{run.Text[1..]}",
                Run run => Letters(run.Text, run.Style),
                BoundFigure figure => $"\u0001{Sign(figure.Style)}{figure.Text[1..]}",
                Footnote note => Says(note.Content) is { Length: > 0 } words ? $"\u0005{words}\u0006" : "",
                _ => "\n",
            });
        }

        return says.ToString();
    }

    private static string Letters(string text, RunStyle style) => string.Concat(text.EnumerateRunes()
        .Where(rune => !Rune.IsWhiteSpace(rune))
        .Select(rune => rune + (Rune.IsLetter(rune) || Rune.IsNumber(rune) ? Sign(style) : "")));

    private static string Sign(RunStyle style) =>
        ((style.HasFlag(RunStyle.Bold) ? 1 : 0) + (style.HasFlag(RunStyle.Italic) ? 2 : 0)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("\\s*\n\\s*", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex LineEnd();

    private static string WithoutEmphasis(string says) => EmphasisSign().Replace(says, "${letter}");

    [GeneratedRegex("(?<letter>[\\p{L}\\p{N}\\p{Cs}\u0001])[0-3]", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex EmphasisSign();

    [GeneratedRegex("\u0003(?<words>[^\u0004]*)\u0004", RegexOptions.ExplicitCapture, 30_000)]
    private static partial Regex KeptNote();
}
