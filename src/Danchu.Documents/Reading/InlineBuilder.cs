using System.Text;

namespace Danchu.Documents.Reading;

/// <summary>Gathers inline content; neighbouring text of one style becomes one run (Word cuts sentences into many).</summary>
internal sealed class InlineBuilder
{
    private readonly List<Inline> _content = [];
    private readonly StringBuilder _text = new();
    private RunStyle _style;

    public void Text(string text, RunStyle style)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (style != _style)
        {
            EndRun();
            _style = style;
        }

        _text.Append(text);
    }

    public void Add(Inline inline)
    {
        EndRun();
        _content.Add(inline);
    }

    public void AddAll(Sequence<Inline> content)
    {
        foreach (var inline in content)
        {
            if (inline is Run run)
            {
                Text(run.Text, run.Style);
            }
            else
            {
                Add(inline);
            }
        }
    }

    public Sequence<Inline> Build()
    {
        EndRun();
        return _content.ToSequence();
    }

    private void EndRun()
    {
        if (_text.Length > 0)
        {
            var text = _text.ToString();
            _content.Add(new Run(Composed(text), _style));
            _text.Clear();
        }
    }

    /// <summary>Old keyboards leave Vietnamese letters as letter and mark; the model holds them composed.</summary>
    private static string Composed(string text) =>
        text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') >= 0 || text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
}
