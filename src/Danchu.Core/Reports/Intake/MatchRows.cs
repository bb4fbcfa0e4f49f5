using Danchu.Core.Forms;

namespace Danchu.Core.Reports.Intake;

/// <summary>Which row of the form each figure of the file answers: by its content control, else by the words of label and group, in order.</summary>
internal static class MatchRows
{
    private const double LeastFit = 0.6;
    private const double GroupShare = 0.3;
    private const double MovedFit = 0.95;

    /// <param name="form">Rows with the headings of their groups, the years filled in.</param>
    public static List<(AnnexRow Row, FormRow? Asked)> Of(IReadOnlyList<(FormRow Row, string Label, string Group)> form, IReadOnlyList<AnnexRow> rows)
    {
        var labels = new WordLikeness(form.Select(row => row.Label));
        var groups = new WordLikeness(form.Select(row => row.Group).Distinct(StringComparer.Ordinal));
        var asked = form.Select(row => (Label: WordLikeness.SetOf(row.Label), Group: WordLikeness.SetOf(row.Group), Tag: row.Row.Token().Inner)).ToList();
        var given = rows.Select(row => (Label: WordLikeness.SetOf(row.Label), Group: WordLikeness.SetOf(row.Group), Tag: row.Bound?.Tag)).ToList();
        var partners = AlignInOrder.Of(asked.Count, given.Count, Fit);
        AlignInOrder.AddMoved(partners, asked.Count, Fit, MovedFit);
        return [.. rows.Select((row, at) => (row, partners[at] is { } partner ? form[partner].Row : null))];

        double Fit(int a, int t)
        {
            if (given[t].Tag is { } tag && string.Equals(tag, asked[a].Tag, StringComparison.Ordinal))
            {
                return 2;
            }

            var label = labels.Of(asked[a].Label, given[t].Label);
            return label < LeastFit ? 0 : label + (GroupShare * groups.Of(asked[a].Group, given[t].Group));
        }
    }
}
