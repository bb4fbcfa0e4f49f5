namespace Danchu.Core.Scoring.Evidence;

/// <summary>What the unit may cite as evidence.</summary>
public interface IUsable
{
    EvidenceSource Source { get; }

    /// <summary>As it is offered and cited.</summary>
    string Name { get; }
}
