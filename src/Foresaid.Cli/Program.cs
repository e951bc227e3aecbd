Console.WriteLine("foresaid");
