using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking;

/// <summary>Recipients and signature as the file shows them.</summary>
internal sealed class FormEnd
{
    private const int Near = 40;

    private readonly List<FormLine> recipients = [];
    private readonly List<FormLine> authority = [];

    public FormLine? Label { get; private set; }

    /// <summary>The first line of the end, where the body stops.</summary>
    public int Start { get; private set; }

    public IEnumerable<FormLine> Of(string element) => element switch
    {
        FormElements.Recipients => Label is null ? [] : [Label],
        FormElements.Recipient => recipients,
        FormElements.Authority => authority,
        _ => [],
    };

    public static FormEnd Read(IReadOnlyList<FormLine> lines, int from)
    {
        var end = new FormEnd { Start = lines.Count };
        end.Label = lines.Skip(from).FirstOrDefault(line => line.Text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) && line.Text.Length < 40);
        if (end.Label is { } label)
        {
            end.Recipients(lines, label);
        }

        foreach (var line in lines.Skip(from).Where(line => end.Label is null || Math.Abs(line.Index - end.Label.Index) < Near))
        {
            if (Patterns.IsUpper(line.Text)
                && (FormPatterns.IsMatch(FormPatterns.StateAuthority(), line.Text) || FormPatterns.IsMatch(FormPatterns.PartyAuthority(), line.Text)))
            {
                end.authority.Add(line);
                end.Start = Math.Min(end.Start, line.Index);
            }
        }

        return end;
    }

    private void Recipients(IReadOnlyList<FormLine> lines, FormLine label)
    {
        Start = label.Index;
        while (label.InTable && Start > 0 && lines[Start - 1].InTable)
        {
            Start--;
        }

        foreach (var line in lines.Skip(label.Index + 1))
        {
            if (label.InTable ? line.Cell != label.Cell : line.InTable || Patterns.IsUpper(line.Text) || recipients.Count > Near)
            {
                break;
            }

            recipients.Add(line);
        }
    }
}
