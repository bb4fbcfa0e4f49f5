namespace Danchu.Core.Verification;

/// <summary>When the program verifies by itself what it keeps.</summary>
public sealed record VerificationOptions
{
    /// <summary>Whether nodes that work on jobs verify every night.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>From when on, in Vietnam's time.</summary>
    public TimeOnly At { get; init; } = new(2, 30);

    /// <summary>A folder, best on another machine, into which the ends of the chains of history are written each night; empty for none.</summary>
    public string HeadsFolder { get; init; } = "";
}
