using Danchu.Core.Forms;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Danchu.Documents;
using Block = Danchu.Documents.Block;

namespace Danchu.Core.Reports.Intake;

/// <summary>Compares a file with the report and applies the clerk's choices. It reads and changes nothing.</summary>
internal sealed class PlanIntake
{
    private const int MostNotTaken = 60;

    // One row in four.
    private const int LeastAnswers = 4;

    private readonly IntakeSource source;
    private readonly IntakeChoices choices;
    private readonly SectionTexts texts;
    private readonly CompareFigures figures;
    private readonly PlaceParts placed;
    private readonly List<string> notTaken;
    private readonly List<SectionText> writes = [];
    private readonly List<Refusal> open = [];

    private PlanIntake(IntakeSource source, IntakeChoices choices)
    {
        (this.source, this.choices) = (source, choices);
        texts = new SectionTexts(source.Figures, source.Sections.Values.Select(s => s.Text));
        figures = new CompareFigures(source, choices);
        placed = new PlaceParts(source.File, SplitParts.From(source.Read.Document.Body), choices);

        // That the head of the page has no number or date is no loss here: those are not taken from a file.
        notTaken = [.. source.Read.PassedOver.Where(text => !text.StartsWith("không tìm thấy", StringComparison.Ordinal))];
        if (source.Read.Document.Grounds.Count > 0)
        {
            notTaken.Add("các dòng căn cứ ở đầu văn bản");
        }
    }

    public static IntakePlan From(IntakeSource source, IntakeChoices choices) => new PlanIntake(source, choices).Make();

    private IntakePlan Make()
    {
        ReadAnnex();
        var written = source.File.WrittenSections.Select(section => (Section: section, Blocks: placed.BlocksOf(section))).ToList();
        foreach (var (section, blocks) in written.Where(w => source.File.SectionIsOpen(w.Section.Key)))
        {
            foreach (var figure in blocks.SelectMany(RewriteInlines.Figures))
            {
                figures.AddBound(figure, $"mục {Cited(section)}. {Short(Heading(section))}");
            }
        }

        ReadProse(written.Where(w => w.Blocks.Count > 0 && source.File.SectionIsOpen(w.Section.Key)));
        var last = written.FindLastIndex(w => w.Blocks.Count > 0);
        var sides = written.Select((w, at) => Side(w.Section, w.Blocks, at == last)).ToList();
        var view = new IntakeView
        {
            FileName = source.Upload.FileName,
            UploadedAt = source.Upload.UploadedAt,
            Stamp = source.Stamp,
            Warnings =
            [
                .. source.Read.Converted.Select(note => $"{char.ToUpperInvariant(note[0])}{note[1..]}."),
                .. WarnOfFile.From(source.File, source.Read.Document, placed.HasHeadings),
            ],
            NotTaken = [.. notTaken.Distinct(StringComparer.Ordinal).Take(MostNotTaken)],
            Parts = placed.Sides,
            Sections = sides,
            Figures = figures.Sides,
            FigureNotes = figures.Notes,
            SameFigures = figures.Same,
        };
        return new IntakePlan(view, writes, figures.Entries, [.. open, .. figures.Open]);
    }

    // What no annex and no bound figure answers may still be said in the sentences.
    private void ReadProse(IEnumerable<(OutlineSection Section, IReadOnlyList<Block> Blocks)> written)
    {
        var prose = new FiguresInProse(source);
        foreach (var (section, blocks) in written)
        {
            // A line that reads as before states nothing new, also where its figures came without their tags.
            var system = texts.OfSystem(source.Sections.GetValueOrDefault(section.Key)?.Text ?? "");
            var said = texts.OfBlocks(blocks.Where(block => block is not Table), _ => { });
            prose.Read(texts.BoundAsBefore(said, system), $"mục {Cited(section)}. {Short(Heading(section))}");
        }

        foreach (var (indicator, quote, places) in prose.Agreeing)
        {
            figures.AddStated(source.Figures.Indicators[indicator], quote, places);
        }
    }

    private void ReadAnnex()
    {
        if (source.File.StatisticalForm is { } form)
        {
            var asked = form.Groups
                .SelectMany(g => g.Shown(source.Figures.Indicators)
                    .Select(r => (r, FillPlaces.In(r.Label, source.File.Period), FillPlaces.In(g.Heading, source.File.Period))))
                .ToList();

            // A scorecard or a list of documents has rows too: only what answers the form in good part is an answer to it.
            foreach (var annex in MatchRows.Of(asked, ParseAnnexRows.From(source.Read.Document)).GroupBy(m => m.Row.Annex)
                .Where(annex => annex.Count(m => m.Asked is not null) * LeastAnswers >= annex.Count()))
            {
                foreach (var (row, answered) in annex)
                {
                    figures.AddAnnex(row, answered);
                }
            }
        }
    }

    private string Cited(OutlineSection section) => source.File.Outline.CitedNumber(section.Key);

    private SectionSide Side(OutlineSection section, IReadOnlyList<Block> blocks, bool last)
    {
        var kept = source.Sections.GetValueOrDefault(section.Key);
        var system = texts.OfSystem(kept?.Text ?? "");
        var file = texts.BoundAsBefore(texts.OfBlocks(blocks, lost => notTaken.Add($"{lost} ở mục {Cited(section)}. {Short(Heading(section))}")), system);
        var state = StateOf(section.Key, system, file, last);
        var choice = state switch
        {
            SectionState.New => choices.Sections.GetValueOrDefault(section.Key) == IntakeChoice.Keep ? IntakeChoice.Keep : IntakeChoice.File,
            SectionState.Differs => Chosen(section),
            SectionState.Same => IntakeChoice.File,
            _ => IntakeChoice.Keep,
        };
        if (choice == IntakeChoice.File && source.File.SectionIsOpen(section.Key))
        {
            Write(section, blocks, kept, system, file, state);
        }

        var differs = state is SectionState.New or SectionState.Differs or SectionState.Closed;
        return new SectionSide(
            section.Key, section.Number, Heading(section), state, choice,
            differs ? CompareTexts.Of(texts.Shown(system), texts.Shown(file)) : [],
            placed.IdsOf(section), differs ? [.. Unbound(system, file)] : []);
    }

    private SectionState StateOf(string key, string system, string file, bool last) => (system.Length, file.Length) switch
    {
        (0, 0) => SectionState.Empty,
        (_, 0) => SectionState.OnlyInSystem,
        _ when string.Equals(system, file, StringComparison.Ordinal)
            || (last && string.Equals(WithoutEnd(system), WithoutEnd(file), StringComparison.Ordinal)) => SectionState.Same,
        _ when !source.File.SectionIsOpen(key) => SectionState.Closed,
        (0, _) => SectionState.New,
        _ => SectionState.Differs,
    };

    private IntakeChoice Chosen(OutlineSection section)
    {
        var chosen = choices.Sections.GetValueOrDefault(section.Key);
        chosen = chosen is IntakeChoice.File or IntakeChoice.Keep ? chosen : choices.Rest;
        if (chosen is not (IntakeChoice.File or IntakeChoice.Keep))
        {
            open.Add(new Refusal(
                $"Hãy chọn lời cho mục {Cited(section)}. {Short(Heading(section))}: lấy từ tệp Word hay giữ trong hệ thống.", $"Section.{section.Key}"));
            return IntakeChoice.Undecided;
        }

        return chosen;
    }

    private void Write(OutlineSection section, IReadOnlyList<Block> blocks, ReportSection? kept, string system, string file, SectionState state)
    {
        var decided = texts.OfBlocks(
            blocks.Select(block => RewriteInlines.In(
                block, inline => inline is BoundFigure figure && figures.IsWords(figure) ? [new Run(figure.Text, figure.Style)] : [inline])),
            _ => { });
        decided = texts.BoundAsBefore(decided, system);
        if (!string.Equals(decided, state == SectionState.Same ? file : system, StringComparison.Ordinal))
        {
            writes.Add(new SectionText(section.Key, decided, kept?.Revision ?? 0));
        }
    }

    private IEnumerable<string> Unbound(string system, string file) =>
        Tokens(system).Except(Tokens(file), StringComparer.Ordinal).Select(inner => ResolveToken.From(inner, source.Figures).Title);

    private static HashSet<string> Tokens(string markup)
    {
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        SpellOut.Replace(markup, inner =>
        {
            tokens.Add(inner);
            return "";
        });
        return tokens;
    }

    // The form writes the end of a document ("./."); whether the text had its own full stop cannot be seen from the file.
    private static string WithoutEnd(string text) => text.TrimEnd('.', ';', ',', '/', ' ', '*');

    private string Heading(OutlineSection section) => FillPlaces.In(section.Heading, source.File.Period);

    private static string Short(string heading) => heading.Length > 70 ? heading[..70] + "…" : heading;
}
