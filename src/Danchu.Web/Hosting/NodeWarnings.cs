namespace Danchu.Web.Hosting;

/// <summary>What is wrong with this node now, in Vietnamese: shown to administrators at the top of their pages.</summary>
internal sealed class NodeWarnings
{
    private IReadOnlyList<string> lines = [];

    public IReadOnlyList<string> Lines
    {
        get => Volatile.Read(ref lines);
        set => Volatile.Write(ref lines, value);
    }
}
