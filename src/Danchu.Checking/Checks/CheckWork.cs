using Danchu.Checking.Citations;
using Danchu.Checking.Facts;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Relations;
using Danchu.Checking.Rubrics;
using Danchu.Checking.Structure;

namespace Danchu.Checking.Checks;

/// <summary>One text being checked: what was read, what else is known, and what has been claimed and found so far.</summary>
internal sealed class CheckWork
{
    // A book of wrong sums has some hundreds; whoever has more has nothing to read, and each is an object with its places and texts.
    private const int MostFindings = 20_000;

    public CheckWork(ReportReading reading, CheckOptions options)
    {
        (Reading, Options) = (reading, options);
        Letterhead = Letterhead.Read(reading, options);
        Lists = FindLists.Find(reading);
        Relations = Resolve.Run(ProposeAll.Of(reading, Lists, Lists.ToLookup(list => list.Total)));
        FittedCells = FitColumns.Of(reading);
        BalancedCells = FitBalances.Of(reading);
        Register = Register.Of(options.Register);
        Rubrics = ReadRubrics.Read(reading);
        Stated = ReadFacts.Read(reading, options, Lists);
    }

    public ReportReading Reading { get; }

    public CheckOptions Options { get; }

    public Letterhead Letterhead { get; }

    public DateOnly? ReportDate => Letterhead.Date;

    /// <summary>Every place where the text names the parts of a total.</summary>
    public List<PartList> Lists { get; }

    /// <summary>The relations that are read, of all those that were proposed.</summary>
    public List<Relation> Relations { get; }

    /// <summary>Cells of columns of percentages, with what their rows give.</summary>
    public List<FittedCell> FittedCells { get; }

    /// <summary>Cells of columns of what is left and of changes.</summary>
    public List<BalancedCell> BalancedCells { get; }

    public Register Register { get; }

    /// <summary>Every table of criteria and points.</summary>
    public List<Rubric> Rubrics { get; }

    /// <summary>Every number that says a known fact.</summary>
    public List<FactReading> Stated { get; }

    public List<Claim> Claims { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Notes a relation between figures and marks them as related.</summary>
    public void Claim(string code, Verdict verdict, decimal? stated, decimal? computed, params IReadOnlyList<Number> figures)
    {
        var places = new TextSpan[figures.Count];
        for (var i = 0; i < places.Length; i++)
        {
            var figure = figures[i];
            figure.Related = true;
            places[i] = figure.Span;
        }

        Add(code, verdict, stated, computed, places);
    }

    public void Claim(string code, Verdict verdict, decimal? stated, decimal? computed, IReadOnlyList<TextSpan> places) =>
        Add(code, verdict, stated, computed, [.. places]);

    private void Add(string code, Verdict verdict, decimal? stated, decimal? computed, TextSpan[] places)
    {
        var (from, to) = (places[0].Start, places[0].End);
        foreach (var place in places)
        {
            (from, to) = (Math.Min(from, place.Start), Math.Max(to, place.End));
        }

        Claims.Add(new Claim(code, new(from, to), verdict, stated, computed, places));
    }

    public void Find(string code, Severity severity, TextSpan place, string stated, string? expected, string? formula, IReadOnlyList<TextSpan> related)
    {
        if (Findings.Count < MostFindings)
        {
            Findings.Add(new Finding(code, severity, place, stated, expected, formula, related));
        }
    }
}
