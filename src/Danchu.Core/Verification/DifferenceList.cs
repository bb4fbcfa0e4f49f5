namespace Danchu.Core.Verification;

/// <summary>Gathers what a verification finds: the first differences by their words, the rest by their number, whatever the size of the database.</summary>
internal sealed class DifferenceList
{
    public const int Kept = 1000;

    private readonly List<string> found = [];
    private long differences;

    public long Examined { get; set; }

    public long Unrecorded { get; set; }

    public void Add(string place, string what)
    {
        differences++;
        if (found.Count < Kept)
        {
            found.Add(place.Length > 0 ? $"{place}: {what}" : what);
        }
    }

    public VerificationResult ToResult() => new(Examined, differences, found, Unrecorded);
}
