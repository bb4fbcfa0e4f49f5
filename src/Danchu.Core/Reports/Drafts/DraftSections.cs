using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;

namespace Danchu.Core.Reports.Drafts;

/// <summary>
/// What a draft offers section by section: last period's sentences with their figures bound anew, sentences of the catalogue for what those do not tell, and
/// paragraphs of the reports below. Nothing is told twice, nothing is invented: what has no figure is left out or left open.
/// </summary>
/// <param name="file">Whose report.</param>
/// <param name="material">What there is to write from.</param>
internal sealed class DraftSections(OpenedReport file, DraftMaterial material)
{
    private const int MostUnits = 5;

    private readonly FillSentence fill = new(material.Figures, material.HasBelow);
    private readonly MoveOn moveOn = new(file.Period.To.Year - 1);
    private readonly HashSet<TokenTerm> told = [.. material.Texts.Values.SelectMany(text => Terms(text.Text))];
    private readonly HashSet<int> used = [];

    public List<DraftedSection> All()
    {
        var before = file.WrittenSections.ToDictionary(section => section.Key, BeforeOf, StringComparer.Ordinal);
        told.UnionWith(before.Values.SelectMany(sentences => sentences).Where(sentence => sentence.Chosen).SelectMany(sentence => Terms(sentence.Markup)));
        return [.. file.WrittenSections.Select(section => Of(section, before[section.Key]))];
    }

    private DraftedSection Of(OutlineSection section, List<DraftedSentence> before)
    {
        var standing = material.Texts.GetValueOrDefault(section.Key) ?? DraftMaterial.Standing.Nothing;
        var written = standing.Text.Length > 0;
        var (said, missing) = Templates(section);
        List<DraftedSentence> all = [.. before, .. said];
        all.AddRange(Below(section, all.Exists(sentence => sentence.Chosen)));
        return new DraftedSection(
            section.Key, file.NameOf(section), standing.Text, file.SectionIsOpen(section.Key), standing.Revision,
            [.. all.DistinctBy(sentence => sentence.Id, StringComparer.Ordinal)
                .Where(sentence => !written || !standing.Text.Contains(sentence.Markup, StringComparison.Ordinal))
                .Select(sentence => written ? sentence with { Chosen = false } : sentence)],
            missing);
    }

    private List<DraftedSentence> BeforeOf(OutlineSection section) =>
    [
        .. material.Before.Where(text => string.Equals(text.Key, section.Key, StringComparison.Ordinal))
            .SelectMany(text => SplitMarkup.Of(text.Markup).SelectMany(line => line.Select((sentence, at) => Before(section, text, sentence, at == 0)))),
    ];

    private DraftedSentence Before(OutlineSection section, LoadPreviousTexts.Found text, string sentence, bool beginsParagraph)
    {
        var markup = moveOn.Of(sentence);
        var (tokens, gaps) = (ParseMarkup.TokensIn(markup).Select(token => token.Inner).ToList(), GapsOf(markup));
        var doubt = MoveOn.Compares(sentence) ? "so sánh với kỳ trước bằng lời, không có số liệu đỡ"
            : tokens.Count > 0 && gaps.Count == tokens.Count ? "chưa có số liệu của kỳ này"
            : "";
        return Drafted(section, DraftSource.LastPeriod, CitedAs(text.From), markup) with
        {
            Chosen = doubt.Length == 0, Doubt = doubt, BeginsParagraph = beginsParagraph,
        };
    }

    private static string CitedAs(FindPreviousReport.Found report) =>
        $"Báo cáo {report.Symbol}" + (report.UnitName.Length > 0 ? $" ({report.UnitName})" : "");

    private (List<DraftedSentence> Said, List<string> Missing) Templates(OutlineSection section)
    {
        var (said, missing, paragraph) = (new List<DraftedSentence>(), new List<string>(), true);
        foreach (var sentence in material.Sentences.Where(one => IsFor(one, section) && !used.Contains(one.Ordinal)))
        {
            used.Add(sentence.Ordinal);
            paragraph |= sentence.BeginsParagraph;
            if (FillSentence.LeadOf(sentence.Text) is { } lead && told.Contains(Plain(lead)))
            {
                continue;
            }

            var filled = fill.Of(sentence);
            if (filled.Markup is { } markup)
            {
                said.Add(Drafted(section, DraftSource.Template, "câu mẫu", markup) with { Chosen = true, BeginsParagraph = paragraph });
                told.UnionWith(Terms(markup));
                paragraph = false;
            }
            else if (filled.Missing is { } waiting)
            {
                missing.Add(TokenTitle.Of(waiting, material.Figures));
            }
        }

        return (said, [.. missing.Distinct(StringComparer.Ordinal)]);
    }

    private bool IsFor(DraftSentence sentence, OutlineSection section) =>
        (sentence.ForKinds.Count == 0 || sentence.ForKinds.Contains(file.Organisation.Kind))
        && (sentence.Sections.Count > 0
            ? sentence.Sections.Contains(section.Key, StringComparer.Ordinal)
            : FillSentence.LeadOf(sentence.Text) is { } lead && section.Indicators.Contains(Indicator.AskedAs(lead.Indicator), StringComparer.Ordinal));

    private IEnumerable<DraftedSentence> Below(OutlineSection section, bool hasOthers)
    {
        var keys = section.Gathers.Prepend(section.Key).ToList();
        var pieces = material.Below.Where(piece => keys.Contains(piece.Section, StringComparer.Ordinal)).ToList();
        var first = hasOthers ? [] : pieces.DistinctBy(piece => piece.Report).Take(MostUnits).ToHashSet();
        return pieces.Select(piece => Drafted(section, DraftSource.Below, piece.Unit, piece.Named) with
        {
            Chosen = first.Contains(piece), BeginsParagraph = true, Taken = piece,
        });
    }

    private DraftedSentence Drafted(OutlineSection section, DraftSource source, string from, string markup) => new(
        DraftedSentence.IdOf(section.Key, source, markup), markup, LoadSectionWords.Of(markup, material.Figures).Trim(), source, from, GapsOf(markup));

    private List<string> GapsOf(string markup) =>
        [.. ParseMarkup.TokensIn(markup).Select(token => ResolveToken.From(token.Inner, material.Figures).Problem).OfType<string>()];

    private static IEnumerable<TokenTerm> Terms(string markup) =>
        ParseMarkup.TokensIn(markup).SelectMany(token => FigureToken.Read(token.Inner)?.Terms ?? []).Select(Plain);

    // Its share or its difference is told of the same figure.
    private static TokenTerm Plain(TokenTerm term) => term with { Part = RatioPart.Value, Taken = false };
}
