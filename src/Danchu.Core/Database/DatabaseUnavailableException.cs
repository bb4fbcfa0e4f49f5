namespace Danchu.Core.Database;

/// <summary>The database is not available, and the message says in Vietnamese what to do: programs print it and end with code 1.</summary>
public sealed class DatabaseUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
