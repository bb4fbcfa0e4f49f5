using Danchu.Core.Scoring.Evidence;

namespace Danchu.Core.Verification.Documents;

/// <summary>
/// The evidence of a scorecard as its history tells it. A piece is known by its hash, one without a file (a report of the system) by its name. Older lines of
/// <see cref="UseEvidence"/> tell a name only: where two pieces bear it, which one was meant is not known.
/// </summary>
internal sealed class ToldEvidence
{
    private readonly HashSet<(string Key, string Criterion)> uses = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> unclear = new(StringComparer.Ordinal);

    public IReadOnlySet<(string Key, string Criterion)> Uses => uses;

    /// <summary>How many lines did not say which piece they meant.</summary>
    public int Unclear { get; private set; }

    public string NameOf(string key) => names.GetValueOrDefault(key, key);

    /// <summary>Whether a line that was not clear may have meant this piece.</summary>
    public bool MayBe(string key) => unclear.Contains(NameOf(key));

    public void Follow(string operation, RecordedValues? before, RecordedValues? after)
    {
        switch (operation)
        {
            case nameof(AddEvidence) when after is not null:
                Add(after);
                break;
            case nameof(UseEvidence) when after is { } line && line["Name"] is { } name && line["Criterion"] is { } criterion:
                Use(line["Hash"], name, criterion);
                break;
            case nameof(RemoveEvidence) when before is { } line && line["Name"] is { } name && line["Criterion"] is { } criterion:
                uses.Remove((line["Hash"] ?? name, criterion));
                break;
        }
    }

    private void Add(RecordedValues line)
    {
        foreach (var file in line.List("Files"))
        {
            if ((file["Hash"] ?? file["Name"]) is { } key)
            {
                names.TryAdd(key, file["Name"] ?? key);
                uses.Add((key, line["Criterion"] ?? ""));
            }
        }
    }

    private void Use(string? hash, string name, string criterion)
    {
        var keys = hash is null ? names.Where(n => string.Equals(n.Value, name, StringComparison.Ordinal)).Select(n => n.Key).ToList() : [hash];
        if (keys is [var key])
        {
            uses.Add((key, criterion));
        }
        else
        {
            Unclear++;
            unclear.Add(name);
        }
    }
}
