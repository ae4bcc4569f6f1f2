import Extraction
import Emission
