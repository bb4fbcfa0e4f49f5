using Danchu.Core.Duties;
using Danchu.Core.Files;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Outlines;
using Danchu.Core.Registers;

namespace Danchu.Core.Catalogue.Reading;

/// <summary>
/// An indicator that no form and no outline asks and no book counts could never have a figure: it stands in the list and nobody finds it.
/// </summary>
internal static class CheckAsked
{
    public static void All(
        IEnumerable<InFile<Indicator>> indicators, IEnumerable<InFile<Outline>> outlines, IEnumerable<InFile<StatisticalForm>> forms,
        IEnumerable<InFile<Register>> registers, IEnumerable<InFile<Duty>> duties, ErrorList errors)
    {
        var asked = outlines.SelectMany(outline => outline.Value.Walk()).SelectMany(entry => entry.Section.Indicators)
            .Concat(forms.SelectMany(form => form.Value.Rows).Where(row => row.Scope == Scope.Own).Select(row => row.Indicator))
            .Concat(registers.SelectMany(register => register.Value.Content.Counts).Select(count => count.Indicator))
            .Concat(duties.SelectMany(duty => duty.Value.Content.Clocks).Select(clock => clock.Indicator))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (indicator, file, line) in indicators)
        {
            if (!asked.Contains(Indicator.AskedAs(indicator.Key)))
            {
                errors.Add(
                    file, line,
                    $"không biểu, đề cương nào hỏi, không sổ nào đếm chỉ tiêu “{indicator.Key}” nên không ai nhập được; thêm vào một biểu hoặc đề cương.");
            }
        }
    }
}
