using Danchu.Checking.Citations;
using Danchu.Checking.Lists;
using Danchu.Checking.Reading;
using Danchu.Checking.Rubrics;

namespace Danchu.Checking.Checks;

/// <summary>One text being checked: what was read, what is known beside it, and what has been claimed and found so far.</summary>
internal sealed class CheckWork
{
    public CheckWork(ReportReading reading, CheckOptions options)
    {
        (Reading, Options) = (reading, options);
        Letterhead = Letterhead.Read(reading, options);
        Lists = FindLists.Find(reading);
        ListsByTotal = Lists.ToLookup(list => list.Total);
        Register = Register.Of(options.Register);
        Rubrics = ReadRubrics.Read(reading);
    }

    public ReportReading Reading { get; }

    public CheckOptions Options { get; }

    public Letterhead Letterhead { get; }

    public DateOnly? ReportDate => Letterhead.Date;

    /// <summary>Every place where the text names the parts of a total.</summary>
    public List<PartList> Lists { get; }

    public ILookup<Number, PartList> ListsByTotal { get; }

    public Register Register { get; }

    /// <summary>Every table of criteria and points.</summary>
    public List<Rubric> Rubrics { get; }

    public List<Claim> Claims { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Notes a relation between figures and marks them as related.</summary>
    public void Claim(string code, Verdict verdict, decimal? stated, decimal? computed, params IReadOnlyList<Number> figures)
    {
        foreach (var figure in figures)
            figure.Related = true;
        Claim(code, verdict, stated, computed, [.. figures.Select(figure => figure.Span)]);
    }

    public void Claim(string code, Verdict verdict, decimal? stated, decimal? computed, IReadOnlyList<TextSpan> places)
    {
        var from = places.Min(place => place.Start);
        var to = places.Max(place => place.End);
        Claims.Add(new Claim(code, new(from, to), verdict, stated, computed, places));
    }

    public void Find(string code, Severity severity, TextSpan place, string stated, string? expected, string? formula, IReadOnlyList<TextSpan> related) =>
        Findings.Add(new Finding(code, severity, place, stated, expected, formula, related));
}
