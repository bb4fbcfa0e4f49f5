using System.Text;
using Danchu.Checking;

namespace Danchu.Bench.Checking.Texts;

/// <summary>
/// A labelled text with what is expected in the place of each wrong figure. Mistakes stand close in the sets; the same texts without them show how often a
/// report that is right is called wrong.
/// </summary>
internal static class MendText
{
    public static LabelledText Of(LabelledText text)
    {
        var wrong = text.Labels.Where(label => !label.Holds && label.Values.Count > 0 && label.Slip is not null)
            .DistinctBy(label => label.Slip!.Value.Start).OrderBy(label => label.Slip!.Value.Start).ToList();
        var (mended, at) = (new StringBuilder(), 0);
        var moves = new List<(int From, int By)>();
        foreach (var label in wrong)
        {
            var slip = label.Slip!.Value;
            mended.Append(text.Text, at, slip.Start - at).Append(label.Expected);
            moves.Add((slip.End, label.Expected.Length - slip.Length));
            at = slip.End;
        }

        mended.Append(text.Text, at, text.Text.Length - at);
        int Moved(int position) => position + moves.Where(move => move.From <= position).Sum(move => move.By);
        TextSpan Shifted(TextSpan place) => new(Moved(place.Start), Moved(place.End));
        var left = text.Labels.Where(label => label.Trap || (!label.Holds && label.Values.Count == 0))
            .Select(label => label with { Places = [.. label.Places.Select(Shifted)], Slip = label.Slip is { } slip ? Shifted(slip) : null });
        return new(text.Name, mended.ToString(), [.. left], Checker.Read(mended.ToString(), LabelledText.Options));
    }
}
